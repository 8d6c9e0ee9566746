import './beginning.css';
import { i18n } from '#i18n';
import { counted } from '@/components/ui/counted';
import { moment, number } from '@/components/ui/format';
import { Picture } from '@/components/ui/Picture';
import { countsOf, isPause, shareLeft } from '@/lib/attempts/statistics';
import type { Placed } from '@/lib/attempts/statistics/place';
import { OutcomeMark } from '../history/OutcomeMark';
import { Practice } from '../shared/Practice';
import { Card, Go } from './Card';
import { Gains } from './Gains';
import { kindWord } from './kind-words';
import type { Model } from './use-model';
import { NotePull } from './WeekCard';

/** Before the first pause: what the page will show, and three things that work today. */
export function Nothing() {
  return (
    <>
      <section className="beginning">
        <div className="beginning-words">
          <h1>{i18n.t('overview.none.title')}</h1>
          <p>{i18n.t('overview.none.lead')}</p>
          <a className="button button-solid" href="#/people">
            {i18n.t('overview.none.add')}
          </a>
          <Practice variant="plain">{null}</Practice>
        </div>
        <Window />
      </section>
      <div className="trio">
        <Card
          picture={<Picture of="slow-breath" className="plate" />}
          title={i18n.t('overview.none.steady')}
          lead={i18n.t('overview.none.steadyLead')}
          action={
            <Go to="#/calm-kit" icon="steady">
              {i18n.t('overview.steady')}
            </Go>
          }
        />
        <Card
          picture={<Picture of="what-matters" className="plate" />}
          title={i18n.t('overview.none.kit')}
          lead={i18n.t('overview.none.kitLead')}
          action={
            <Go to="#/calm-kit" icon="pick">
              {i18n.t('options.calmKit')}
            </Go>
          }
        />
        <Card
          picture={<Picture of="reach-a-friend" className="plate" />}
          title={i18n.t('overview.none.read')}
          lead={i18n.t('overview.none.readLead')}
          action={
            <Go to="#/understand" icon="list">
              {i18n.t('options.understand')}
            </Go>
          }
        />
      </div>
    </>
  );
}

/** With a few pauses: what grew, the pauses themselves, and what will stand here in time. */
export function Few({ model }: { model: Model }) {
  const { rows } = model;
  const pauses = rows.filter(isPause);
  const { left, of } = shareLeft(countsOf(pauses));
  return (
    <>
      <Gains model={model} />
      <div className="pair">
        {pauses.length > 0 && (
          <Card
            title={counted('overview.few.title', pauses.length)}
            lead={
              left > 0 ? counted('overview.few.lead', of, [number(left)]) : i18n.t('overview.few.leadOpen')
            }
            action={
              <Go to="#/history" icon="list">
                {i18n.t('overview.few.history')}
              </Go>
            }
          >
            <ul className="few">
              {pauses
                .slice()
                .reverse()
                .map((row) => (
                  <Pause key={row.at} row={row} />
                ))}
            </ul>
          </Card>
        )}
        <Card
          title={i18n.t('overview.few.next')}
          lead={i18n.t('overview.few.nextLead')}
          action={
            pauses.length > 0 ? (
              <Go to="#/calm-kit" icon="plan">
                {i18n.t('overview.few.plan')}
              </Go>
            ) : (
              <NotePull />
            )
          }
        >
          <ul className="soon">
            <li>
              <Weeks />
              {i18n.t('overview.few.week')}
            </li>
            <li>
              <Hours />
              {i18n.t('overview.few.month')}
            </li>
            <li>
              <Felt />
              {i18n.t('overview.few.five')}
            </li>
          </ul>
        </Card>
      </div>
    </>
  );
}

function Pause({ row: { at, offset, kind, outcome } }: { row: Placed }) {
  const ended = outcome === 'logged' ? '' : i18n.t(`outcome.${outcome}`);
  return (
    <li>
      <OutcomeMark outcome={outcome} />
      <span>{i18n.t('overview.few.row', [kindWord(kind), ended])}</span>
      <time className="soft" dateTime={new Date(at).toISOString()}>
        {moment(at, offset)}
      </time>
    </li>
  );
}

function Window() {
  return (
    <svg className="beginning-window" viewBox="0 0 300 260" aria-hidden="true">
      <clipPath id="beginning-arch">
        <path d="M40 250V130a110 110 0 0 1 220 0v120z" />
      </clipPath>
      <g clipPath="url(#beginning-arch)">
        <rect width="300" height="260" fill="var(--haze)" />
        <circle cx="196" cy="112" r="34" fill="var(--glow)" />
        <path d="M0 170q50-26 100 0t100 0 100 0v90H0z" fill="var(--mist)" />
        <path d="M-40 192q50-28 100 0t100 0 100 0 100 0v90H-40z" fill="var(--wet)" />
        <path d="M0 216q50-28 100 0t100 0 100 0v60H0z" fill="var(--deep)" />
      </g>
      <path d="M40 250V130a110 110 0 0 1 220 0v120" fill="none" stroke="var(--line)" strokeWidth="2" />
    </svg>
  );
}

function Weeks() {
  return (
    <svg viewBox="0 0 44 44" aria-hidden="true">
      <g fill="var(--wet)">
        <rect x="5" y="22" width="8" height="16" rx="2" />
        <rect x="18" y="12" width="8" height="26" rx="2" />
        <rect x="31" y="18" width="8" height="20" rx="2" />
      </g>
    </svg>
  );
}

/** Cells of the small table, dark where it is full. */
const CELLS = [0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0];

function Hours() {
  return (
    <svg viewBox="0 0 44 44" aria-hidden="true">
      {CELLS.map((full, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its index
          key={index}
          x={5 + (index % 4) * 9}
          y={9 + Math.floor(index / 4) * 9}
          width="7"
          height="7"
          rx="2"
          fill={full ? 'var(--deep)' : 'var(--mist)'}
        />
      ))}
    </svg>
  );
}

function Felt() {
  return (
    <svg viewBox="0 0 44 44" aria-hidden="true">
      <circle cx="12" cy="22" r="6" fill="none" stroke="var(--ink)" strokeWidth="2" />
      <path d="M21 22h6" stroke="var(--edge)" strokeWidth="2" strokeLinecap="round" />
      <circle cx="35" cy="22" r="6" fill="var(--ink)" />
    </svg>
  );
}
