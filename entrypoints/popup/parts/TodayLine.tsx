import { i18n } from '#i18n';
import { counted } from '@/components/ui/counted';
import type { Today } from '@/lib/policy/today';

/** More dots than this are told as a number. */
const MOST_DOTS = 12;

/** Today's pauses in one line, with a dot each. Its place is kept while the answer is on its way. */
export function TodayLine({ today }: { today: Today | null }) {
  return (
    <section className="today" aria-busy={today === null}>
      <p>
        <b>{today ? counted('popup.pausesToday', today.pauses) : '\u00a0'}</b>{' '}
        <span className="soft">{i18n.t('popup.here')}</span>
      </p>
      {today && today.outcomes.length > 0 && <Dots outcomes={today.outcomes} />}
    </section>
  );
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
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its index in the day
        <i key={index} data-outcome={outcome} />
      ))}
    </div>
  );
}
