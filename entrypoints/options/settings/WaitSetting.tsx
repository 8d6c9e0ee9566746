import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { counted } from '@/components/ui/counted';
import { Field } from '@/components/ui/Field';
import { WAIT_MAX } from '@/lib/policy/wait';
import type { Change } from '@/lib/storage/schema';
import { SavedNote } from '../shared/SavedNote';
import { useSave } from '../shared/use-save';
import { WaitingChange } from '../shared/WaitingChange';

/** Debounce (ms): the slider is saved once it has not moved for so long. */
const DEBOUNCE_MS = 300;

/** Seconds before Continue, by slider. `waiting` is a shorter wait that is still cooling off. */
export function WaitSetting({ wait, waiting }: { wait: number; waiting: Change | undefined }) {
  const [seconds, setSeconds] = useState(wait);
  const { save, said, stuck, refusal } = useSave();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setSeconds(wait), [wait]);
  useEffect(() => {
    // A shorter wait that cools off has not happened yet.
    if (said === 'waits') setSeconds(wait);
  }, [said, wait]);

  const change = (value: number) => {
    setSeconds(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => save({ wait: value }), DEBOUNCE_MS);
  };
  const words = counted('settings.seconds', seconds);

  return (
    <section className="setting">
      <Field
        label={<span className="setting-name">{i18n.t('settings.wait')}</span>}
        hint={i18n.t('settings.waitHint')}
        problem={refusal}
      >
        {(control) => (
          <div className="slider-row">
            <input
              {...control}
              className="slider"
              type="range"
              min={0}
              max={WAIT_MAX}
              step={1}
              value={seconds}
              aria-valuetext={words}
              onChange={(event) => change(event.target.valueAsNumber)}
            />
            <output htmlFor={control.id} className="slider-value">
              {words}
            </output>
          </div>
        )}
      </Field>
      {seconds === 0 && <p className="soft">{i18n.t('settings.waitZero')}</p>}
      <div role="status">{waiting && <WaitingChange change={waiting} />}</div>
      <SavedNote said={said} stuck={stuck} />
    </section>
  );
}
