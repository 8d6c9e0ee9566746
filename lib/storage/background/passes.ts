import { browser } from '../../browser/api';
import { type HandPass, type Pass, passLeft } from '../../policy/pass';
import { asPasses, GUARD_PASS_PREFIX, isPassKey, type Passes, passesIn } from '../guard-store';
import { exclusively } from '../lock';
import { readLocal } from './keys';
import { isLockOn } from './words-lock';

/** Where passes are kept: those of private windows only for the session, never on disk. */
function area(privateWindow: boolean) {
  return privateWindow ? browser.storage.session : browser.storage.local;
}

/** All that is stored of passes: the shared key and, in usual windows, those the guard opened itself. */
async function readStored(privateWindow: boolean): Promise<Record<string, unknown>> {
  return privateWindow ? area(true).get('passes') : readLocal(isPassKey);
}

/** The passes that still run at `now` (epoch ms). */
export async function readPasses(privateWindow: boolean, now: number): Promise<Passes> {
  return runningIn(await readStored(privateWindow), now);
}

function runningIn(stored: Record<string, unknown>, now: number): Passes {
  return Object.fromEntries(
    Object.entries(passesIn(stored, now)).filter(([, pass]) => passLeft(pass, now) > 0),
  );
}

/** How passes are changed. */
export interface PassChange {
  privateWindow: boolean;
  /** epoch ms */
  now: number;
  /** The passes as they are to be, from those that run. Must be quick: the lock is held. */
  update: (running: Passes) => Passes;
  /** Called under the lock before the passes of these people are written, and so told to every tab. */
  beforeOpening?: (people: string[]) => Promise<unknown>;
}

/**
 * The one way to change passes: under the lock, from what is stored at that moment. Drops passes that are over and folds in
 * those the guard opened itself. Nothing is written where nothing changed. Resolves to the passes as they are then, and to
 * whether any tab has to hear of it.
 */
export function changePasses(change: PassChange): Promise<{ passes: Passes; changed: boolean }> {
  const { privateWindow, now, update, beforeOpening } = change;
  return exclusively('store', async () => {
    const stored = await readStored(privateWindow);
    const running = runningIn(stored, now);
    const passes = await withoutWords(update(running));
    const changed = !isSame(asPasses(stored.passes), passes);
    // What a guard opened itself was told to tabs by its key, but not let through yet.
    const letThrough = runningIn({ passes: stored.passes }, now);
    const opened = opensAll(passes).filter((person) => !opensAll(letThrough).includes(person));
    if (opened.length > 0) await beforeOpening?.(opened);
    if (changed) await area(privateWindow).set({ passes });
    // After the write, so that no reader misses one in between.
    const folded = Object.keys(stored).filter((key) => key.startsWith(GUARD_PASS_PREFIX));
    if (folded.length > 0) await area(privateWindow).remove(folded);
    return { passes, changed };
  });
}

/** While the lock is on no word of the user's stands in a pass, which lies in a file as it is. */
async function withoutWords(passes: Passes): Promise<Passes> {
  if (!Object.values(passes).some(hasLabel) || !(await isLockOn())) return passes;
  return Object.fromEntries(Object.entries(passes).map(([id, pass]) => [id, withoutLabel(pass)]));
}

const hasLabel = ({ label, hand }: Pass) => Boolean(label || hand?.label);

function withoutLabel(pass: Pass): Pass {
  if (!hasLabel(pass)) return pass;
  if (!pass.planned) return { ...pass, label: null };
  const hand: HandPass | undefined = pass.hand && { ...pass.hand, label: null };
  return { ...pass, label: null, ...(hand && { hand }) };
}

/** Changes one person's pass; `null` ends it. Resolves to the pass as it is then. */
export async function changePass(
  personId: string,
  to: (pass: Pass | undefined) => Pass | null,
  change: Omit<PassChange, 'update'>,
): Promise<Pass | null> {
  const { passes } = await changePasses({
    ...change,
    update: ({ [personId]: pass, ...others }) => {
      const changed = to(pass);
      return changed ? { ...others, [personId]: changed } : others;
    },
  });
  return passes[personId] ?? null;
}

/** The people whose pass opens all of theirs, not chats alone. */
export function opensAll(passes: Passes): string[] {
  return Object.keys(passes).filter((person) => !passes[person]?.chats);
}

/** Passes are changed by making new ones: those that are the same are the same objects. */
function isSame(a: Passes, b: Passes): boolean {
  const people = Object.keys(b);
  return people.length === Object.keys(a).length && people.every((person) => a[person] === b[person]);
}
