import { i18n } from '#i18n';
import type { Today } from '@/lib/attempts/today';

/** More dots than this are told as a number. */
const MOST_DOTS = 24;

/** Today's pauses, as a sentence and as a row of dots. Its place is kept while the answer is on its way. */
export function TodayCard({ today }: { today: Today | null }) {
  return (
    <section className="card today" aria-busy={today === null}>
      <h2 className="today-line">{today ? i18n.t('popup.pausesToday', today.pauses) : '\u00a0'}</h2>
      <p className="soft">{today ? ending(today) : '\u00a0'}</p>
      {today && today.outcomes.length > 0 && <Dots outcomes={today.outcomes} />}
      <p className="soft today-where">{i18n.t('popup.here')}</p>
    </section>
  );
}

/** How the pauses ended, never as a lack. */
function ending({ pauses, left }: Today): string {
  if (pauses === 0) return i18n.t('popup.none');
  if (left === 0) return i18n.t('popup.leftNone');
  if (left === pauses) return i18n.t('popup.leftAll', left);
  return i18n.t('popup.leftSome', [String(left)]);
}

const words = {
  left: () => i18n.t('popup.dotLeft'),
  continued: () => i18n.t('popup.dotContinued'),
  open: () => i18n.t('popup.dotOpen'),
};

function Dots({ outcomes }: { outcomes: Today['outcomes'] }) {
  const shown = outcomes.slice(-MOST_DOTS);
  const label = outcomes.map((outcome) => words[outcome]()).join(', ');
  return (
    <div className="dots" role="img" aria-label={label}>
      {outcomes.length > MOST_DOTS && <span className="soft">+{outcomes.length - MOST_DOTS}</span>}
      {shown.map((outcome, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place in the day
        <i key={index} data-outcome={outcome} />
      ))}
    </div>
  );
}
