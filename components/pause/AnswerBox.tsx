import { type ClipboardEvent, type DragEvent, useId, useState } from 'react';
import { i18n } from '#i18n';
import { ANSWER_MOST } from '@/lib/policy/pause-kit';

interface AnswerBoxProps {
  value: string;
  /** Whether what is written is kept. */
  keep: boolean;
  /** The words come from a pause that was interrupted. */
  back: boolean;
  /** Id of the question it answers. */
  question: string;
  onChange: (text: string) => void;
}

/** The answer: any text in any script. What is not kept is said before it is lost; a picture is refused with a word. */
export function AnswerBox({ value, keep, back, question, onChange }: AnswerBoxProps) {
  const [picture, setPicture] = useState(false);
  const id = useId();
  const refuse = (event: ClipboardEvent | DragEvent, data: DataTransfer) => {
    // A picture copied from a page comes with its own address as text: only what has words is taken.
    if (data.files.length === 0) return;
    event.preventDefault();
    setPicture(true);
  };
  return (
    <>
      <textarea
        aria-label={i18n.t('pause.answer')}
        aria-describedby={`${question} ${id}`}
        className="pause-answer"
        dir="auto"
        rows={2}
        value={value}
        // By itself a browser shows the line that is written in, and what follows may lie behind what stays at the foot.
        onFocus={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' })}
        onPaste={(event) => refuse(event, event.clipboardData)}
        onDrop={(event) => refuse(event, event.dataTransfer)}
        onChange={(event) => {
          setPicture(false);
          onChange(event.target.value);
        }}
      />
      <p className="pause-hint" id={id} role="status">
        {hint({ picture, keep, back, long: value.length > ANSWER_MOST })}
      </p>
    </>
  );
}

function hint({ picture, keep, back, long }: Record<'picture' | 'keep' | 'back' | 'long', boolean>): string {
  if (picture) return i18n.t('pause.answerPicture');
  if (long && keep) return i18n.t('pause.answerLong');
  if (back && keep) return i18n.t('pause.answerBack');
  return i18n.t(keep ? 'pause.answerKept' : 'pause.answerHint');
}
