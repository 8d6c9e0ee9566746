import { i18n } from '#i18n';
import { EXPECTATIONS, type Expected } from '@/lib/attempts/attempt';

interface ExpectationProps {
  value: Expected | null;
  /** Id of the line it answers. */
  describedBy: string;
  onChange: (expected: Expected | null) => void;
}

/** How a look is thought to feel: one of three, and none again when it is pressed once more. */
export function Expectation({ value, describedBy, onChange }: ExpectationProps) {
  return (
    <fieldset className="pause-asked" aria-label={i18n.t('pause.expect')} aria-describedby={describedBy}>
      <div className="pause-three">
        {EXPECTATIONS.map((word) => (
          <button
            key={word}
            type="button"
            className="pause-chip"
            aria-pressed={value === word}
            onClick={() => onChange(value === word ? null : word)}
          >
            {i18n.t(`pause.felt.${word}`)}
          </button>
        ))}
      </div>
      <p className="pause-hint">{i18n.t('pause.expectHint')}</p>
    </fieldset>
  );
}
