import { millisecondsInSecond } from 'date-fns/constants';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';

const TEN_SECONDS_MS = 10 * millisecondsInSecond;

interface PlanRehearsalProps {
  lines: readonly string[];
  onDone: () => void;
}

/**
 * A new plan, to say to oneself for ten seconds: said and pictured, it comes to mind later. The line that fills is company; it
 * stands still where less motion is wanted, and **Done** works at once.
 */
export function PlanRehearsal({ lines, onDone }: PlanRehearsalProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [over, setOver] = useState(false);
  const id = useId();
  useLayoutEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), TEN_SECONDS_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <section className="rehearsal" aria-labelledby={id}>
      <h4 id={id} ref={heading} tabIndex={-1}>
        {i18n.t('plan.say')}
      </h4>
      <p className="soft">{i18n.t('plan.sayHelp')}</p>
      {lines.map((line, nth) => (
        <p
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines stay as they are
          key={nth}
          className={nth === lines.length - 1 ? 'serif plan-sentence' : 'serif'}
          dir="auto"
        >
          {line}
        </p>
      ))}
      <div className="rehearsal-time" aria-hidden="true">
        <i />
      </div>
      <p className="unseen" role="status">
        {over ? i18n.t('plan.sayOver') : ''}
      </p>
      <Button onClick={onDone}>{i18n.t('plan.said')}</Button>
    </section>
  );
}
