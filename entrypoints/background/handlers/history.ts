import { type EditProblem, editAttempt } from '@/lib/attempts/edit';
import { lookProblem } from '@/lib/attempts/look';
import { offsetAt } from '@/lib/browser/clock';
import type { Answer, Data } from '@/lib/messages/protocol';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { database } from '@/lib/storage/database';
import { checkOpen } from '@/lib/storage/read/lock';
import { feelings, minutes, note } from '@/lib/storage/rows';

type Edit = Data<'editAttempt'>;

/**
 * Changes a row by hand, or names what cannot be saved; then it stays as it was.
 * @throws LockedError where words are changed while they are locked.
 */
export async function editRow({ id, ...change }: Edit): Promise<Answer<'editAttempt'>> {
  const wrong = outOfBounds(change);
  if (wrong) return { saved: false, problem: wrong };
  return database.transaction('rw', database.attempts, database.marks, async () => {
    if (change.note !== undefined || change.feelings !== undefined) await checkOpen();
    const row = await database.attempts.get(id);
    if (!row) return { saved: false, problem: 'gone' };
    const edited = editAttempt(row, change, Date.now());
    if (edited !== row) await database.attempts.put(edited);
    return { saved: true };
  });
}

/** The first field that no row may have. */
function outOfBounds(change: Omit<Edit, 'id'>): EditProblem | null {
  if (typeof change.minutes === 'number' && !minutes.safeParse(change.minutes).success) return 'minutes';
  if (change.note !== undefined && !note.safeParse(change.note).success) return 'note';
  return change.feelings === undefined || feelings.safeParse(change.feelings).success ? null : 'feelings';
}

/**
 * Adds a look that happened elsewhere: outcome `logged`, so in no share and no pause, of a person or of nobody. Twice with the
 * same id is once.
 */
export async function addLook({ id, at, personId }: Data<'addLook'>): Promise<Answer<'addLook'>> {
  const problem = lookProblem(at, Date.now());
  if (problem) return { added: false, problem };
  const owner = personId === null ? undefined : await database.people.get(personId);
  await saveAttempts([
    {
      id,
      at,
      offset: offsetAt(at),
      personId: owner?.id ?? '',
      platform: '',
      kind: 'profile',
      outcome: 'logged',
      decidedAt: at,
      minutes: null,
      urge: null,
      urgeAfter: null,
      feelings: null,
      exercise: null,
      note: null,
      where: 'phone',
    },
  ]);
  return { added: true };
}

/** An exercise was finished outside a pause. Twice with the same id is once. */
export async function noteMoment({ id, exercise }: Data<'noteMoment'>): Promise<void> {
  const { moments, deleted } = database;
  await database.transaction('rw', moments, deleted, async () => {
    if ((await moments.get(id)) || (await deleted.get(id))) return;
    const at = Date.now();
    await moments.add({ id, at, offset: offsetAt(at), exercise });
  });
}
