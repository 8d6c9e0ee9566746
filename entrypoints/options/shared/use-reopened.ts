import { useEffect, useState } from 'react';
import { opens } from '@/lib/storage/database';

/** One that does not open yet is tried again so often (ms). */
const EVERY_MS = 5_000;

/**
 * Whether this page may read the database. One that did not open (`closed`) is opened by nothing else again, so that is done here
 * once it can be.
 */
export function useReopened(closed: boolean): boolean {
  const [open, setOpen] = useState(true);
  useEffect(() => {
    let here = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = async () => {
      const is = !closed && (open || (await opens()));
      if (!here) return;
      setOpen(is);
      if (!is && !closed) timer = setTimeout(settle, EVERY_MS);
    };
    void settle();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [closed, open]);
  return open && !closed;
}
