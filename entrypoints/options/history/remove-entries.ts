import { useUndo } from '@/components/hooks/undo';
import { counted } from '@/components/ui/counted';
import { ask } from '@/lib/messages/client';
import { ROWS_MOST } from '@/lib/messages/protocol';
import type { Entry } from '@/lib/storage/read/history';
import type { DeletedRows, RowIds } from '@/lib/storage/schema';

/** A line to remove. */
export type EntryKey = Pick<Entry, 'of' | 'id'>;

/** Removes lines for good, and offers to put them back exactly as they were. Rejects when that stops half-way; what is gone is offered. */
export function useRemoveEntries(): (keys: readonly EntryKey[]) => Promise<void> {
  const offer = useUndo();
  return async (keys) => {
    const gone: DeletedRows[] = [];
    try {
      for (let first = 0; first < keys.length; first += ROWS_MOST)
        gone.push(await ask('deleteRows', idsOf(keys.slice(first, first + ROWS_MOST))));
    } finally {
      const count = gone.reduce((sum, rows) => sum + lines(rows), 0);
      if (count > 0) offer({ said: counted('history.choose.removed', count), undo: () => putBack(gone) });
    }
  };
}

function idsOf(keys: readonly EntryKey[]): RowIds {
  const ids: RowIds = { attempts: [], moments: [], events: [], texts: [] };
  for (const { of, id } of keys) ids[of].push(id);
  return ids;
}

const lines = ({ attempts, moments, events }: DeletedRows): number =>
  attempts.length + moments.length + events.length;

async function putBack(parts: readonly DeletedRows[]): Promise<void> {
  for (const rows of parts) await ask('putBackRows', rows);
}
