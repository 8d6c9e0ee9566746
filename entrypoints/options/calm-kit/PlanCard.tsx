import { useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useTexts } from '@/components/hooks/live';
import { OwnList } from './OwnList';
import { PlanForm } from './PlanForm';
import { PlanRehearsal } from './PlanRehearsal';
import { useOwnTexts } from './use-own-texts';
import { WordsLine } from './WordsLine';

/** The if-then plan: made from two halves, and said to oneself once when it is made. */
export function PlanCard() {
  const texts = useTexts('plan');
  const own = useOwnTexts('plan');
  /** The lines of the plan that was just made. */
  const [made, setMade] = useState<string[] | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const rehearsed = useRef(false);
  // The button that was pressed is gone.
  useLayoutEffect(() => {
    if (rehearsed.current && !made) heading.current?.focus();
    rehearsed.current = made !== null;
  }, [made]);

  return (
    <WordsLine title={i18n.t('plan.title')} count={texts?.length} ref={heading} open>
      <p className="soft">{i18n.t('plan.lead')}</p>
      {texts && <OwnList texts={texts} own={own} label={i18n.t('plan.title')} />}
      {made ? (
        <PlanRehearsal lines={made} onDone={() => setMade(null)} />
      ) : (
        <PlanForm own={own} onMade={setMade} />
      )}
    </WordsLine>
  );
}
