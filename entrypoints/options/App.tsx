import { type ComponentType, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { useHashRoute } from '@/components/hooks/hash-route';
import { useHealth } from '@/components/hooks/health';
import { useReport } from '@/components/hooks/report';
import { LockNotice } from '@/components/lock/LockNotice';
import { DatabaseNotice } from '@/components/notices/DatabaseNotice';
import { UndoProvider } from '@/components/notices/UndoProvider';
import { ErrorBoundary } from '@/components/ui/ErrorBoundary';
import { ShownMark, ShownName } from '@/components/ui/ShownAs';
import { isClosed } from '@/lib/policy/protection-check';
import { CalmKit } from './calm-kit/CalmKit';
import { Data } from './data/Data';
import { Help } from './help/Help';
import { History } from './history/History';
import { Overview } from './overview/Overview';
import { HandedLinkContext, useHandedLink } from './people/handed-link';
import { People } from './people/People';
import { PeopleAlone } from './people/PeopleAlone';
import { Settings } from './settings/Settings';
import { DiscreetOffer } from './shared/DiscreetOffer';
import { Forgotten } from './shared/Forgotten';
import { UnreadableNotice } from './shared/UnreadableNotice';
import { useReopened } from './shared/use-reopened';
import { Understand } from './understand/Understand';
import { Welcome } from './welcome/Welcome';

const PAGES = {
  overview: Overview,
  history: History,
  people: People,
  'calm-kit': CalmKit,
  understand: Understand,
  data: Data,
  settings: Settings,
  help: Help,
} as const;
type PageName = keyof typeof PAGES;
const names = Object.keys(PAGES) as PageName[];

function pageAt(path: string): { name: PageName | 'welcome'; Page: ComponentType } {
  if (path === 'welcome') return { name: 'welcome', Page: Welcome };
  const name = names.find((page) => page === path.split('/')[0]) ?? 'overview';
  return { name, Page: PAGES[name] };
}

/** Lull's pages behind one navigation. An address nobody knows shows the Overview. */
export function App() {
  const { name, Page } = pageAt(useHashRoute().path);
  const trouble = useHealth();
  const opened = useReopened(isClosed(trouble));
  const alone = name === 'people' && !opened;
  const handed = useHandedLink();
  const report = useReport();
  const main = useFocusOnMove(name);

  return (
    <div className="app">
      <button type="button" className="button button-solid skip" onClick={() => main.current?.focus()}>
        {i18n.t('ui.skip')}
      </button>
      <header className="side">
        <p className="wordmark">
          <ShownMark />
          <span className="wordmark-name">
            <ShownName />
          </span>
        </p>
        {/* On the first page one thing asks for a press: the first pause. */}
        {name !== 'welcome' && <Menu current={name} />}
      </header>
      <main className={`main main-${name}`} id="main" tabIndex={-1} ref={main}>
        <DatabaseNotice trouble={trouble} />
        <UnreadableNotice />
        {name !== 'welcome' && name !== 'help' && (
          <LockNotice>
            <Forgotten />
          </LockNotice>
        )}
        {name !== 'welcome' && name !== 'help' && <DiscreetOffer />}
        <UndoProvider>
          <HandedLinkContext value={handed}>
            <ErrorBoundary key={alone ? 'alone' : name} onError={report} retry={opened}>
              {alone ? <PeopleAlone /> : <Page />}
            </ErrorBoundary>
          </HandedLinkContext>
        </UndoProvider>
      </main>
    </div>
  );
}

/** Every page; in a narrow window behind the name of this one. A page that was chosen closes it. */
function Menu({ current }: { current: PageName }) {
  const nameOf = (page: PageName) => i18n.t(`options.${page === 'calm-kit' ? 'calmKit' : page}`);
  return (
    <nav aria-label={i18n.t('options.nav')}>
      <details className="menu" key={current}>
        <summary>{nameOf(current)}</summary>
        <ul className="nav">
          {names.map((page) => (
            <li key={page}>
              <a href={`#/${page}`} aria-current={page === current ? 'page' : undefined}>
                {nameOf(page)}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

/** After a move to another page, focus goes to its beginning; not when the first page opens. */
function useFocusOnMove(page: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [page]);
  return main;
}
