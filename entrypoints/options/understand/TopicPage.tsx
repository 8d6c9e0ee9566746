import { useId, useRef } from 'react';
import { i18n } from '#i18n';
import { WhileOpen } from '@/components/lock/WhileOpen';
import type { OwnText } from '@/lib/storage/schema';
import { GuidedQuestions } from './GuidedQuestions';
import { SOURCES } from './sources';
import { TopicPicture } from './TopicPicture';
import type { Paragraph, Topic } from './topics';

interface TopicPageProps {
  topic: Topic;
  /** The answers that are kept, or `undefined` until they were read. */
  kept: OwnText[] | undefined;
  before: Topic | undefined;
  after: Topic | undefined;
}

/** One page to read, its questions, and what it rests on. */
export function TopicPage({ topic, kept, before, after }: TopicPageProps) {
  const sources = useRef<HTMLOListElement>(null);
  const showSource = (number: number) => {
    const item = sources.current?.children[number - 1];
    if (item instanceof HTMLElement) item.focus();
  };
  const numberOf = new Map(topic.limits.map(([source], nth) => [source, nth + 1]));
  return (
    <article className="reading">
      <p>
        <a href="#/understand">{i18n.t('understand.all')}</a>
      </p>
      <header className="reading-head">
        <TopicPicture of={topic.id} />
        <div>
          <h1 tabIndex={-1}>{topic.title}</h1>
          <p className="reading-line">{topic.line}</p>
        </div>
      </header>
      <div className="reading-text">
        {topic.paragraphs.map((paragraph) => (
          <ReadingParagraph
            key={paragraph.text}
            paragraph={paragraph}
            numbers={paragraph.sources.flatMap((source) => numberOf.get(source) ?? [])}
            onSource={showSource}
          />
        ))}
        {topic.help && (
          <p>
            <a className="reading-help" href="#/help">
              {i18n.t('understand.therapist.help')}
            </a>
          </p>
        )}
      </div>
      {kept && <Questions topic={topic} kept={kept} />}
      <section className="reading-sources">
        <h2>{i18n.t('understand.sources')}</h2>
        <p className="soft">{i18n.t('understand.sourcesLead')}</p>
        <ol ref={sources}>
          {topic.limits.map(([source, limit]) => (
            <li key={source} tabIndex={-1}>
              <cite>{SOURCES[source].quoted}</cite>
              <span className="soft">{limit}</span>
            </li>
          ))}
        </ol>
      </section>
      <nav className="reading-more" aria-label={i18n.t('understand.others')}>
        {before && <NextLink topic={before} word={i18n.t('understand.previous')} />}
        {after && <NextLink topic={after} word={i18n.t('understand.next')} />}
      </nav>
    </article>
  );
}

interface ReadingParagraphProps {
  paragraph: Paragraph;
  numbers: number[];
  onSource: (number: number) => void;
}

function ReadingParagraph({ paragraph, numbers, onSource }: ReadingParagraphProps) {
  return (
    <p>
      {paragraph.text}
      {numbers.map((number) => (
        <button
          key={number}
          type="button"
          className="source-mark"
          aria-label={i18n.t('understand.source', [number])}
          onClick={() => onSource(number)}
        >
          {number}
        </button>
      ))}
    </p>
  );
}

function Questions({ topic, kept }: { topic: Topic; kept: OwnText[] }) {
  const id = useId();
  return (
    <section className="card reading-questions" aria-labelledby={id}>
      <div>
        <h2 id={id}>{i18n.t('understand.questions')}</h2>
        <p>{i18n.t('understand.questionsLead')}</p>
        <p className="soft">{i18n.t('understand.kept')}</p>
      </div>
      <WhileOpen>
        <GuidedQuestions name={i18n.t('understand.questions')} questions={topic.questions} kept={kept} />
      </WhileOpen>
    </section>
  );
}

function NextLink({ topic, word }: { topic: Topic; word: string }) {
  return (
    <a className="reading-next" href={`#/understand/${topic.id}`}>
      <span className="soft">{word}</span>
      <span className="serif">{topic.title}</span>
    </a>
  );
}
