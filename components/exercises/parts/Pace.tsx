import '../exercise.css';
import { useId } from 'react';
import { i18n } from '#i18n';
import { breathOf, PACES } from '@/lib/policy/pace';
import { number } from '../../ui/format';

/** How long a breath is. The choice is remembered where the place can. */
export function Pace({ pace, onChange }: { pace: number; onChange: (pace: number) => void }) {
  const id = useId();
  return (
    <div className="pace">
      <label htmlFor={id}>{i18n.t('exercise.pace')}</label>
      <div className="select">
        <select id={id} value={pace} onChange={(event) => onChange(Number(event.target.value))}>
          {PACES.map((seconds) => (
            <option key={seconds} value={seconds}>
              {i18n.t('exercise.paceOf', [number(seconds), number(breathOf(seconds).out)])}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
