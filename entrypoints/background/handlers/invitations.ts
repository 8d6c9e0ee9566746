import { change } from '@/lib/storage/background/marks';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';

const LET_GO = 'let-go:';

/**
 * Remembers that an invitation was answered now, whatever the answer was. What was answered about people who are no longer
 * in the list is forgotten.
 */
export async function answerInvitation(id: string): Promise<void> {
  await change([database.settings, database.people], async () => {
    const { invited } = await readSettings();
    const people = new Set(await database.people.toCollection().primaryKeys());
    const kept = Object.entries(invited).filter(
      ([about]) => !about.startsWith(LET_GO) || people.has(about.slice(LET_GO.length)),
    );
    await writeSettings({ invited: { ...Object.fromEntries(kept), [id]: Date.now() } });
  });
}
