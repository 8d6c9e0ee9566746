import './path.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { exercises } from '@/components/exercises';
import { useSettings } from '@/components/hooks/live';
import { WhileOpen } from '@/components/lock/WhileOpen';
import { Button } from '@/components/ui/Button';
import type { OwnText } from '@/lib/storage/schema';
import { TryCard } from '../calm-kit/TryCard';
import { SavedNote } from '../shared/SavedNote';
import { useSave } from '../shared/use-save';
import { GuidedQuestions } from './GuidedQuestions';
import { PathPicture } from './PathPicture';
import type { PathStep } from './path';
import type { Topic } from './topics';

interface PathPageProps {
  step: PathStep;
  topics: readonly Topic[];
  /** The answers that are kept, or `undefined` until they were read. */
  kept: OwnText[] | undefined;
}

/** One step of the path: something to read, to try, to do once, and one question. It is tried when the user says so. */
export function PathPage({ step, topics, kept }: PathPageProps) {
  const settings = useSettings();
  const found = exercises.find(({ id }) => id === step.exercise);
  const [trying, setTrying] = useState<typeof found>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const tried = useRef(false);
  useEffect(() => {
    if (tried.current && !trying) button.current?.focus();
    tried.current = trying !== undefined;
  }, [trying]);
  return (
    <article className="reading">
      <p>
        <a href="#/understand">{i18n.t('path.back')}</a>
      </p>
      <header className="reading-head">
        <PathPicture of={step.id} />
        <div>
          <h1 tabIndex={-1}>{step.title}</h1>
          <p className="reading-line">{step.line}</p>
        </div>
      </header>
      <p className="reading-text">{step.text}</p>
      {settings && trying ? (
        <TryCard
          key={trying.id}
          exercise={trying}
          settings={settings}
          onTry={setTrying}
          onLeave={() => setTrying(undefined)}
        />
      ) : (
        <section className="card path-four">
          <Part name={i18n.t('path.read')}>
            {step.read.map((id) => {
              const topic = topics.find((each) => each.id === id);
              return (
                topic && (
                  <p key={id}>
                    <a href={`#/understand/${id}`}>{topic.title}</a>
                  </p>
                )
              );
            })}
          </Part>
          {found && (
            <Part name={i18n.t('path.try')}>
              <p>{found.name()}</p>
              <p className="soft">
                {i18n.t('kit.goodFor')} {found.goodFor()}
              </p>
              <Button
                ref={button}
                aria-label={i18n.t('kit.tryOne', [found.name()])}
                onClick={() => setTrying(found)}
              >
                {i18n.t('kit.try')}
              </Button>
            </Part>
          )}
          <Part name={i18n.t('path.once')}>
            <p>{step.once}</p>
          </Part>
          <Part name={i18n.t('path.ask')}>
            <WhileOpen>
              {kept && <GuidedQuestions name={step.question.text} questions={[step.question]} kept={kept} />}
            </WhileOpen>
          </Part>
        </section>
      )}
      {settings && <Tried step={step} tried={settings.pathTried} />}
    </article>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="path-part">
      <h2>{name}</h2>
      <div className="stack">{children}</div>
    </div>
  );
}

/** Said by the user alone, and taken back as easily. */
function Tried({ step, tried }: { step: PathStep; tried: readonly PathStep['id'][] }) {
  const { save, said, stuck, refusal } = useSave();
  const is = tried.includes(step.id);
  const others = tried.filter((id) => id !== step.id);
  return (
    <div className="stack">
      <div>
        <Button aria-pressed={is} onClick={() => save({ pathTried: is ? others : [...others, step.id] })}>
          {i18n.t('path.iTried')}
        </Button>
      </div>
      {is && <p className="soft">{i18n.t('path.triedHelp')}</p>}
      <SavedNote said={said} stuck={stuck} refusal={refusal} />
    </div>
  );
}
