import { useId } from 'react';
import { i18n } from '#i18n';
import { PASS_MINUTES } from '@/lib/policy/pass';
import { number } from '../ui/format';

interface MinutesProps {
  value: number;
  onChange: (minutes: number) => void;
}

/** How long to open for, as one control of three parts. */
export function Minutes({ value, onChange }: MinutesProps) {
  const name = useId();
  return (
    <fieldset className="pause-minutes">
      <legend>{i18n.t('pause.openFor')}</legend>
      {PASS_MINUTES.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            className="pause-radio"
            name={name}
            value={choice}
            aria-label={i18n.t('pause.minutes', [number(choice)])}
            checked={value === choice}
            onChange={() => onChange(choice)}
          />
          <span>{number(choice)}</span>
        </label>
      ))}
      <span className="pause-unit" aria-hidden="true">
        {i18n.t('pause.min')}
      </span>
    </fieldset>
  );
}
