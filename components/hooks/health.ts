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
  useEffect(() => {
    let here = true;
    const check = () =>
      void ask('health', {}).then(
        (health) => here && setTrouble(health.database ? (health.trouble ?? null) : 'closed'),
        (error) => report(error, 'health'),
      );
    const onSeen = () => document.visibilityState === 'visible' && check();
    if (trouble === null) check();
    const timer = trouble === null ? undefined : setInterval(check, EVERY_MS);
    document.addEventListener('visibilitychange', onSeen);
    return () => {
      here = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onSeen);
    };
  }, [report, trouble]);
  return trouble;
}
