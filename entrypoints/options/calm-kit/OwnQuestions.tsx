import { useId } from 'react';
import { i18n } from '#i18n';
import { useSettings } from '@/components/hooks/live';
import { questionWords } from '@/components/pause/words';
import { Disclosure } from '@/components/ui/Disclosure';
import { number } from '@/components/ui/format';
import { DIRECTIONS, QUESTIONS, type QuestionId } from '@/lib/policy/questions';
import { SavedNote } from '../shared/SavedNote';
import { useSave } from '../shared/use-save';
import { OwnWords } from './OwnWords';

/** The user's own questions, and the built-in ones: what they are tired of is not asked any more. */
export function OwnQuestions() {
  return (
    <OwnWords
      kind="question"
      title={i18n.t('questions.title')}
      lead={i18n.t('questions.lead')}
      label={i18n.t('questions.label')}
      add={i18n.t('questions.add')}
    >
      <Bank />
    </OwnWords>
  );
}

function Bank() {
  const settings = useSettings();
  const { save, said, stuck, refusal } = useSave();
  if (!settings) return null;
  const { tired } = settings;
  const toggle = (id: QuestionId) =>
    save({ tired: tired.includes(id) ? tired.filter((other) => other !== id) : [...tired, id] });
  const asked = QUESTIONS.length - QUESTIONS.filter((id) => tired.includes(id)).length;
  return (
    <>
      <Disclosure label={i18n.t('questions.bank', [number(asked), number(QUESTIONS.length)])}>
        <div className="bank">
          {DIRECTIONS.map((direction) => (
            <Direction key={direction} direction={direction} tired={tired} onToggle={toggle} />
          ))}
        </div>
      </Disclosure>
      <SavedNote said={said} stuck={stuck} refusal={refusal} />
    </>
  );
}

interface DirectionProps {
  direction: (typeof DIRECTIONS)[number];
  tired: readonly string[];
  onToggle: (id: QuestionId) => void;
}

function Direction({ direction, tired, onToggle }: DirectionProps) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id}>
      <legend id={id} className="bank-name">
        {i18n.t(`questions.direction.${direction}`)}
      </legend>
      {QUESTIONS.filter((question) => question.startsWith(`${direction}.`)).map((question) => (
        <label key={question} className="bank-row">
          <input type="checkbox" checked={!tired.includes(question)} onChange={() => onToggle(question)} />
          <span>{questionWords(question)}</span>
        </label>
      ))}
    </fieldset>
  );
}
