import { useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useSettings } from '@/components/hooks/live';
import { useReport } from '@/components/hooks/report';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { WORD_DAYS, type WordDays } from '@/lib/policy/own-text';
import { countWordsOver } from '@/lib/storage/read/words';
import { SavedNote } from '../shared/SavedNote';
import { useSave } from '../shared/use-save';

/** A choice that was made just now, and how many things would go by it; `null` while they are counted. */
interface Asking {
  days: WordDays;
  over: number | null;
}

const nameOf = (days: WordDays): string =>
  i18n.t(days === null ? 'data.kept.daysKeep' : `data.kept.days${days}`);

/** How long what is written in passing stays. A choice by which something goes says so, and asks first. */
export function WordDaysChoice({ onChange }: { onChange: () => void }) {
  const id = useId();
  const settings = useSettings();
  const report = useReport();
  const { save, said, setSaid, stuck, refusal } = useSave(onChange);
  const [asking, setAsking] = useState<Asking | null>(null);
  const latest = useRef<Asking>(null);
  if (!settings) return null;
  const chosen = asking ? asking.days : settings.wordDays;

  const choose = (days: WordDays) => {
    setSaid(null);
    const now: Asking = { days, over: null };
    latest.current = now;
    setAsking(now);
    countWordsOver(days, Date.now()).then(
      (over) => {
        // Another choice was made meanwhile.
        if (latest.current !== now) return;
        setAsking(over > 0 ? { days, over } : null);
        if (over === 0) save({ wordDays: days });
      },
      (error) => {
        setAsking(null);
        report(error, 'what would go');
      },
    );
  };
  return (
    <div className="setting data-words">
      <fieldset className="stack" aria-describedby={`${id}-about`}>
        <legend>{i18n.t('data.kept.words')}</legend>
        <p className="soft" id={`${id}-about`}>
          {i18n.t('data.kept.wordsHelp')}
        </p>
        <div className="data-erase">
          {WORD_DAYS.map((days) => (
            <label key={days}>
              <input type="radio" name={id} checked={chosen === days} onChange={() => choose(days)} />
              <span>{nameOf(days)}</span>
            </label>
          ))}
        </div>
        {!asking && <p className="soft">{i18n.t(chosen === null ? 'data.kept.stays' : 'data.kept.goes')}</p>}
      </fieldset>
      {asking !== null && asking.over !== null && (
        <Shorter
          over={asking.over}
          onYes={() => {
            setAsking(null);
            save({ wordDays: asking.days });
          }}
          onNo={() => setAsking(null)}
        />
      )}
      <SavedNote said={said} stuck={stuck} refusal={refusal} />
    </div>
  );
}

/** What a shorter choice takes, said before it does. Focus stays with the choice, so that arrows still walk. */
function Shorter({ over, onYes, onNo }: { over: number; onYes: () => void; onNo: () => void }) {
  return (
    <div className="data-found">
      <p role="alert">{counted('data.kept.over', over)}</p>
      <div className="data-acts">
        <Button onClick={onYes}>{i18n.t('data.kept.overYes')}</Button>
        <Button variant="solid" onClick={onNo}>
          {i18n.t('data.kept.overNo')}
        </Button>
      </div>
    </div>
  );
}
