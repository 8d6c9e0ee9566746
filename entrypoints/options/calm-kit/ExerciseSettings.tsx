import { useEffect, useId, useState } from 'react';
import { i18n } from '#i18n';
import { Pace } from '@/components/exercises';
import { Choice } from '../shared/Choice';
import { SavedNote } from '../shared/SavedNote';
import { useSave } from '../shared/use-save';
import { WordsLine } from './WordsLine';

/** How exercises go: the pace of a slow breath, and who moves the steps on. */
export function ExerciseSettings({ pace, autoStep }: { pace: number; autoStep: boolean }) {
  const id = useId();
  const { save, said, stuck, refusal } = useSave();
  const [now, setNow] = useState({ pace, autoStep });
  useEffect(() => setNow({ pace, autoStep }), [pace, autoStep]);
  useEffect(() => {
    // A pace that was refused has not changed.
    if (said === 'refused') setNow({ pace, autoStep });
  }, [said, pace, autoStep]);
  const change = (patch: Partial<typeof now>) => {
    setNow({ ...now, ...patch });
    save(patch);
  };
  return (
    <WordsLine title={i18n.t('kit.how')}>
      <div className="kit-pace">
        <Pace pace={now.pace} onChange={(seconds) => change({ pace: seconds })} />
      </div>
      <fieldset className="stack">
        <legend className="field-label">{i18n.t('kit.stepsName')}</legend>
        {([false, true] as const).map((bySelf) => (
          <Choice
            key={String(bySelf)}
            name={id}
            checked={now.autoStep === bySelf}
            label={i18n.t(bySelf ? 'kit.bySelf' : 'kit.byHand')}
            hint={i18n.t(bySelf ? 'kit.bySelfHint' : 'kit.byHandHint')}
            onChoose={() => change({ autoStep: bySelf })}
          />
        ))}
      </fieldset>
      <SavedNote said={said} stuck={stuck} refusal={refusal} />
    </WordsLine>
  );
}
