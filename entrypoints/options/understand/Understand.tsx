import './understand.css';
import { i18n } from '#i18n';
import { useHashRoute } from '@/components/hooks/hash-route';
import { useTexts } from '@/components/hooks/live';
import { PageHead } from '../shared/PageHead';
import { useHeadOnMove } from '../shared/use-head-on-move';
import { PathCard } from './PathCard';
import { PathPage } from './PathPage';
import { pathSteps } from './path';
import { TopicPage } from './TopicPage';
import { TopicPicture } from './TopicPicture';
import { type Topic, topics } from './topics';

/** Short pages on what goes on in a person after a break-up, with questions to answer for oneself. */
export function Understand() {
  const wanted = useHashRoute().path.split('/')[1] ?? '';
  const kept = useTexts('guided');
  const all = topics();
  const nth = all.findIndex(({ id }) => id === wanted);
  const topic = all[nth];
  const step = pathSteps().find(({ id }) => `path-${id}` === wanted);
  const page = useHeadOnMove(topic?.id ?? step?.id);
  if (step)
    return (
      <div ref={page}>
        <PathPage key={step.id} step={step} topics={all} kept={kept} />
      </div>
    );
  return (
    <div ref={page}>
      {topic ? (
        <TopicPage key={topic.id} topic={topic} kept={kept} before={all[nth - 1]} after={all[nth + 1]} />
      ) : (
        <Shelf all={all} />
      )}
    </div>
  );
}

function Shelf({ all }: { all: Topic[] }) {
  return (
    <div className="page">
      <PageHead title={i18n.t('understand.title')}>{i18n.t('understand.lead')}</PageHead>
      <PathCard />
      <section className="shelf" aria-labelledby="shelf-title">
        <div>
          <h2 id="shelf-title">{i18n.t('understand.pages')}</h2>
          <p className="soft">{i18n.t('understand.pagesLead')}</p>
        </div>
        <ul>
          {all.map(({ id, title, line }) => (
            <li key={id} className="shelf-row">
              <TopicPicture of={id} />
              <div>
                <h3>
                  <a href={`#/understand/${id}`}>{title}</a>
                </h3>
                <p className="soft">{line}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
