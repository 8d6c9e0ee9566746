import { i18n } from '#i18n';
import { useSettings } from '@/components/hooks/live';
import { ASKS, type Ask } from '@/lib/policy/asks';
import { SavedNote } from '../shared/SavedNote';
import { useSave } from '../shared/use-save';
import { WordsLine } from './WordsLine';

/** What a pause may ask after Continue, and whether a look is asked about afterwards. */
export function AskChoice() {
  const settings = useSettings();
  const { save, said, stuck, refusal } = useSave();
  if (!settings) return null;
  const { asksOff, askAfter } = settings;
  const toggle = (ask: Ask) =>
    save({ asksOff: asksOff.includes(ask) ? asksOff.filter((other) => other !== ask) : [...asksOff, ask] });
  return (
    <WordsLine title={i18n.t('asks.title')}>
      <p className="soft">{i18n.t('asks.lead')}</p>
      <div>
        {ASKS.map((ask) => (
          <label key={ask} className="bank-row">
            <input type="checkbox" checked={!asksOff.includes(ask)} onChange={() => toggle(ask)} />
            <span>{i18n.t(`asks.${ask}`)}</span>
          </label>
        ))}
        <label className="bank-row">
          <input type="checkbox" checked={askAfter} onChange={() => save({ askAfter: !askAfter })} />
          <span>{i18n.t('asks.after')}</span>
        </label>
      </div>
      {asksOff.length === ASKS.length && <p className="soft">{i18n.t('asks.none')}</p>}
      <SavedNote said={said} stuck={stuck} refusal={refusal} />
    </WordsLine>
  );
}
