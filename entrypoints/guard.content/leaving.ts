import { later } from '@/lib/browser/abort';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import { match } from '@/lib/matching/match';
import { pageAt } from '@/lib/matching/page';
import type { Table } from '@/lib/matching/table';
import type { GuardIndex } from '@/lib/storage/guard-store';
import type { AttemptRecord } from './attempt-record';
import { leave } from './leave';

/** A Leave is written down before the page goes, unless that takes longer (ms). */
const WRITE_MS = 250;
/** A way out is given up, and the page paused again, after this time (ms). */
const REFUSED_MS = 10_000;

/**
 * Leads away, once what was decided is written down, which a document that goes may lose; calls `refused` where that did not lead
 * away in time.
 */
export function leaveOnceWritten(
  record: AttemptRecord | null,
  index: GuardIndex | undefined,
  table: Table,
  refused: () => void,
  signal: AbortSignal,
): void {
  const isHeld = (url: string) => !!index && match(index, pageAt(table, url)) !== null;
  // A pause may have come before it since it was chosen.
  const leaveTo = index?.leaveTo && !isHeld(index.leaveTo) ? index.leaveTo : null;
  Promise.race([record?.written, sleep(WRITE_MS)])
    .then(() => (signal.aborted ? undefined : leave(leaveTo, isHeld, record?.round ?? 0, signal)))
    .catch((error) => report(error, 'leave'));
  later(REFUSED_MS, refused, signal);
}
