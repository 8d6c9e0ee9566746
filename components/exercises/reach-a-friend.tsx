import './reach-a-friend.css';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copy-text';
import { Notice } from '../ui/Notice';
import type { Exercise, ExerciseProps } from './exercise';
import { Steps } from './parts/Steps';

/** Asks for company, never for news of somebody. */
const TEXTS = ['rough', 'company', 'distract'] as const;

function ReachAFriend({ onLeave }: ExerciseProps) {
  return (
    <Steps
      steps={[
        { line: i18n.t('exercise.reach.who'), help: i18n.t('exercise.reach.whoHelp') },
        {
          line: i18n.t('exercise.reach.take'),
          help: i18n.t('exercise.reach.takeHelp'),
          control: <Texts />,
        },
        {
          line: i18n.t('exercise.reach.nobody'),
          help: i18n.t('exercise.reach.nobodyHelp'),
          control: (
            <a className="reach-help" href="options.html#/help" target="_blank" rel="noreferrer">
              {i18n.t('exercise.reach.people')}
            </a>
          ),
        },
      ]}
      end={{ line: i18n.t('exercise.reach.end'), help: i18n.t('exercise.reach.endHelp') }}
      picture={() => <Thread />}
      lively
      onLeave={onLeave}
    />
  );
}

type Copying = { text: string; done: boolean } | null;

/** Three texts, each with a button that copies it. Nothing is sent from here. */
function Texts() {
  const [copied, setCopied] = useState<Copying>(null);
  const copy = (text: string) =>
    copyText(text).then(
      () => setCopied({ text, done: true }),
      () => setCopied({ text, done: false }),
    );
  return (
    <>
      <ul className="reach-texts">
        {TEXTS.map((key) => {
          const text = i18n.t(`exercise.reach.${key}`);
          return (
            <li key={key} data-copied={(copied?.done && copied.text === text) || undefined}>
              <span>{text}</span>
              <Button
                variant="quiet"
                aria-label={i18n.t('exercise.reach.copyOne', [text])}
                onClick={() => copy(text)}
              >
                {i18n.t('exercise.reach.copy')}
              </Button>
            </li>
          );
        })}
      </ul>
      <div role="status">
        {copied && (
          <Notice tone={copied.done ? undefined : 'care'}>
            {i18n.t(copied.done ? 'exercise.reach.copied' : 'exercise.reach.notCopied')}
          </Notice>
        )}
      </div>
    </>
  );
}

/** Two lights on one thread, and a word on its way. */
function Thread() {
  return (
    <svg className="thread" viewBox="0 0 200 200" aria-hidden="true">
      <circle cx="100" cy="100" r="96" className="thread-plate" />
      <path d="M56 96Q100 148 144 96" className="thread-line" />
      <path d="M34 66h40l-6 44a14 14 0 0 1-28 0Z" className="thread-cup" />
      <path d="M126 66h40l-6 44a14 14 0 0 1-28 0Z" className="thread-cup thread-other" />
      <ellipse cx="54" cy="66" rx="20" ry="6" className="thread-rim" />
      <ellipse cx="146" cy="66" rx="20" ry="6" className="thread-rim" />
      <circle r="7" className="thread-word" />
    </svg>
  );
}

const exercise: Exercise = {
  id: 'reach-a-friend',
  name: () => i18n.t('exercise.reach.name'),
  length: () => i18n.t('exercise.yourPace'),
  goodFor: () => i18n.t('exercise.reach.good'),
  caution: () => i18n.t('exercise.reach.care'),
  evidence: {
    level: 'little',
    line: () => i18n.t('exercise.reach.evidence'),
    source: 'WHO, Problem Management Plus, 2016',
  },
  uses: 'mind',
  need: 'alone',
  Component: ReachAFriend,
};
export default exercise;
