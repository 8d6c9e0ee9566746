import { useCallback, useEffect, useMemo, useState } from 'react';
import { askAgain } from '@/lib/messages/ask-again';
import { ask } from '@/lib/messages/client';
import type { Kit } from '@/lib/policy/calm-kit';
import type { DayKind } from '@/lib/policy/day-text';
import { PACE_DEFAULT } from '@/lib/policy/pace';
import type { Tools } from '../exercises';
import { useLock } from './lock';
import { useReport } from './report';

const NO_KIT: Kit = {
  kit: [],
  aside: [],
  pace: PACE_DEFAULT,
  autoStep: false,
  ownList: [],
  matters: [],
  ownExercises: [],
};

/** The calm kit, asked of the background once, and again as words are locked or opened; until it answers, what is known of it, or nothing. `refresh` asks again. */
export function useKit(initial: Kit | null = null): { kit: Kit; refresh: () => void } {
  const report = useReport();
  const [kit, setKit] = useState(initial ?? NO_KIT);
  const refresh = useCallback(() => {
    askAgain('readKit', {}).then(setKit, (error) => report(error, 'calm kit'));
  }, [report]);
  const locked = useLock()?.state === 'locked';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the own words come and go with the lock
  useEffect(refresh, [refresh, locked]);
  return { kit, refresh };
}

/** Notes that an exercise was finished outside a pause, by its id; with `keeps` false, as in a private window, nothing is. */
export function useNoteMoment(keeps: boolean): (exercise: string) => void {
  const report = useReport();
  return useCallback(
    (exercise) => {
      if (!keeps) return;
      const moment = { id: crypto.randomUUID(), exercise };
      askAgain('noteMoment', moment).catch((error) => report(error, 'moment'));
    },
    [keeps, report],
  );
}

/** What exercises can use on a page of Lull. With `keeps` false, as in a private window, nothing is written down. */
export function useTools(
  { pace, autoStep, ownList, matters }: Pick<Kit, 'pace' | 'autoStep' | 'ownList' | 'matters'>,
  keeps: boolean,
): Tools {
  const report = useReport();
  return useMemo(() => {
    const reading = { pace, autoStep, ownList, matters };
    if (!keeps) return reading;
    return {
      ...reading,
      savePace: (seconds: number) => {
        ask('saveSettings', { pace: seconds })
          .then(({ saved }) => {
            if (!saved) throw new Error(`a pace of ${seconds} s was refused`);
          })
          .catch((error) => report(error, 'pace'));
      },
      keepUnsent: async (text: string) =>
        (await ask('saveText', { kind: 'unsent', text, about: null })).saved,
      putOff: (kind: DayKind, text: string, minute: number | null) => ask('putOff', { kind, text, minute }),
    };
  }, [pace, autoStep, ownList, matters, keeps, report]);
}
