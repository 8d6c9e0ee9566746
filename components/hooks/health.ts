import { useEffect, useState } from 'react';
import { ask } from '@/lib/messages/client';
import type { Trouble } from '@/lib/policy/protection-check';
import { useReport } from './report';

/** While something is wrong, it is asked again so often (ms). */
const EVERY_MS = 15_000;

/** What keeps Lull from writing; `null` while nothing does, and until the background says so. Asked again when the page is seen. */
export function useHealth(): Trouble | null {
  const report = useReport();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const askAgain = () => setAsked((before) => before + 1);
    const onSeen = () => document.visibilityState === 'visible' && askAgain();
    const timer = trouble === null ? undefined : setInterval(askAgain, EVERY_MS);
    document.addEventListener('visibilitychange', onSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onSeen);
    };
  }, [trouble]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking is one more message
  useEffect(() => {
    let here = true;
    ask('health', {}).then(
      (health) => {
        if (here) setTrouble(health.trouble);
      },
      (error) => report(error, 'health'),
    );
    return () => {
      here = false;
    };
  }, [report, asked]);
  return trouble;
}
