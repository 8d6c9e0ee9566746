import { useRef } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useKeepFocus } from '@/components/hooks/keep-focus';
import { useNow } from '@/components/hooks/now';
import { OnBreak } from '@/components/notices/OnBreak';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import { BREAK_MINUTES, isOnBreak } from '@/lib/policy/cooling';
import type { Settings } from '@/lib/storage/schema';

const [HOUR, DAY, WEEK] = BREAK_MINUTES;
const lengths = [
  { minutes: HOUR, words: () => i18n.t('break.hour') },
  { minutes: DAY, words: () => i18n.t('break.day') },
  { minutes: WEEK, words: () => i18n.t('break.week') },
];

/** **Take a break from Lull**: a break with a planned return, always at once; while it lasts, the way back. */
export function BreakSetting({ keptBreak }: { keptBreak: Settings['rest'] }) {
  const now = useNow(30_000);
  const { run, busy, stuck } = useAction('take a break');
  const set = (minutes: number | null) => run(() => ask('takeBreak', { minutes }));
  // `now` may be half a minute old: a break that began since then has begun.
  const until = keptBreak && isOnBreak(keptBreak, Math.max(now, keptBreak.from)) ? keptBreak.until : null;
  const title = useRef<HTMLHeadingElement>(null);
  useKeepFocus(title, until !== null);

  return (
    <section className="setting">
      <h3 className="setting-name" ref={title} tabIndex={-1}>
        {i18n.t('break.title')}
      </h3>
      {until === null ? (
        <>
          <p className="soft">{i18n.t('break.hint')}</p>
          <div className="slider-row">
            {lengths.map(({ minutes, words }) => (
              <Button key={minutes} disabled={busy} onClick={() => set(minutes)}>
                {words()}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <div className="row">
          <Button disabled={busy} onClick={() => set(null)}>
            {i18n.t('break.back')}
          </Button>
        </div>
      )}
      <div role="status">
        {until !== null && <OnBreak until={until} />}
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
    </section>
  );
}
