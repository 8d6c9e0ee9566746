import { awake } from '@/lib/browser/awake';
import { allowedSites } from '@/lib/browser/permissions';
import { report } from '@/lib/browser/report';
import { readAlone } from '@/lib/storage/background/alone';
import { forgetDayTexts } from '@/lib/storage/background/day-texts';
import { type Derived, writeIndex } from '@/lib/storage/background/derive-index';
import { foldJournal } from '@/lib/storage/background/journal';
import { markDerived, readMarks } from '@/lib/storage/background/marks';
import { heldRows, isMade } from '@/lib/storage/background/salvage';
import { foldTold } from '@/lib/storage/background/told';
import { lockWhenOver } from '@/lib/storage/background/words-lock';
import type { Scripts } from '@/lib/storage/channels';
import { opens } from '@/lib/storage/database';
import { SOONEST_MS, setAlarm } from './alarms';
import { coalesce } from './coalesce';
import {
  registerScripts,
  SITE_ID,
  startGuards,
  wantedMark,
  wantedScripts,
  widenScripts,
} from './content-scripts';
import { showMenu } from './context-menu';
import { applyDueChanges } from './due-changes';
import { sweepFrameTokens } from './frame-tokens';
import { settlePasses } from './passes';
import { derivePauseKit } from './pause-kit';
import { forgetGone } from './places';
import { noteProtected } from './protection';
import { applyDueAlone } from './removals-alone';
import { updateRequestRules } from './request-rules';
import { lastShownAs, showAs } from './shown-as';

/**
 * Why to reconcile: the background started, sites were allowed or withdrawn, the user asked for a check (these derive
 * everything, whatever the mark says); rows were changed, passes were changed, the journal has news, the alarm rang.
 */
export type Reason = 'start' | 'sites' | 'check' | 'rows' | 'passes' | 'journal' | 'alarm';

const EVERYTHING: readonly Reason[] = ['start', 'sites', 'check'];

/**
 * Makes everything outside the database what its rows say, the one follow-up of every change: folds the journal, locks words
 * whose time is over, folds what pauses were told, sweeps old tokens, applies what is due, settles passes, forgets texts whose day is over, and derives index, content scripts, request
 * rules, badge, menu, each profile's `protected` and what the next pause shows; forgets who has no pause any more; then sets
 * the alarm for what is due next. Idempotent, one run at a time, and calls that come while one waits
 * share it. Resolves when all is in place. Never rejects: a part that fails is reported, the others go on, and what could
 * not be derived is tried again. The browser does not end the background as idle in the middle of it.
 */
export const reconcile = coalesce<Reason>((reasons) => awake(() => followUp(reasons)));

async function followUp(reasons: ReadonlySet<Reason>): Promise<void> {
  const now = Date.now();
  // One that did not open is opened again by nothing else.
  const opened = await opens();
  const waiting = await tryPart('journal', () => foldJournal(now));
  const nextLock = await tryPart('lock', () => lockWhenOver(now));
  const unjoined = await tryPart('what pauses were told', () => foldTold(now));
  await tryPart('frame tokens', () => sweepFrameTokens(now));
  const nextChange = await tryPart('pending changes', () => applyDueChanges(now));
  if (!opened) await tryPart('removals alone', () => applyDueAlone(now));
  const passes = await tryPart('passes', () => settlePasses(now));
  const outdated = await tryPart('marks', isOutdated);
  const all = EVERYTHING.some((reason) => reasons.has(reason));
  let derived = true;
  if (all || outdated !== false) derived = await deriveAll(opened, reasons.has('check'));
  else if (reasons.has('passes') || passes?.changed !== false) await updateRequestRules();
  const nextGone = await tryPart('texts of a day', () => forgetDayTexts(now));
  const nextKit = await tryPart('pause kit', () => derivePauseKit(now));
  // An entry of the journal waits, or the disk or the browser may give in later.
  const again = waiting !== false || unjoined !== false || nextChange === undefined || !derived;
  const next = [nextChange, passes?.next, nextGone, nextLock, nextKit].map((at) => at ?? null);
  await tryPart('alarm', () => setAlarm([...next, again ? now + SOONEST_MS : null]));
}

/** What came of a part, or `undefined` when it failed. */
async function tryPart<T>(part: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    report(error, part);
    return undefined;
  }
}

async function isOutdated(): Promise<boolean> {
  const { changed, derived } = await readMarks();
  // One that was used and lost its rows has no id any more.
  if (!(await isMade())) return true;
  const { added, taken, waiting } = await readAlone();
  return changed !== derived || added.length + taken.length + waiting.length > 0;
}

/** Derives everything from the rows. Resolves to whether all of it is what the rows said. */
async function deriveAll(opened: boolean, checked: boolean): Promise<boolean> {
  const changed = opened
    ? await tryPart('index', () => writeGuarded(checked))
    : await tryPart('index alone', () => guardAlone(checked));
  await updateRequestRules();
  const shownAs = await tryPart('look', lastShownAs);
  const menu = await tryPart('menu', async () =>
    showMenu(await allowedSites(), shownAs?.discreet ?? false).then(done),
  );
  const badge = await tryPart('protection', async () => {
    const unprotected = await noteProtected(changed !== undefined);
    if (shownAs) await showAs(shownAs, unprotected);
    return shownAs !== undefined;
  });
  const gone = await tryPart('places', () => forgetGone().then(done));
  if (changed === undefined || !menu || !badge || !gone) return false;
  // At last, so that whatever was not done before a stop is done at the next start.
  return (await tryPart('marks', () => markDerived(changed).then(done))) ?? false;
}

const done = () => true;

/**
 * Writes the index with the guards it needs around it: at every moment a page that loads has a guard for whatever the index
 * holds. Resolves to the last change to a row that is in it. Rejects when any of it failed.
 */
async function writeGuarded(checked: boolean): Promise<number> {
  let wanted: Wanted | undefined;
  let failure: { error: unknown } | undefined;
  const { changed } = await writeIndex(async (derived) => {
    try {
      wanted = await widen(derived);
    } catch (error) {
      // The guards that are there still have to hear of it.
      failure = { error };
    }
  });
  if (failure) throw failure.error;
  if (wanted) {
    await startGuards(wanted.guards, { all: checked });
    await registerScripts(wanted.guards);
    await registerScripts(wanted.mark, SITE_ID);
  }
  return changed;
}

/** The scripts for what is held: the guards, and the mark of whole sites. */
interface Wanted {
  guards: Scripts;
  mark: Scripts;
}

/** Registers the scripts for what these rows hold, without taking any away, and resolves to them. */
async function widen(held: Pick<Derived, 'profiles' | 'people'>): Promise<Wanted> {
  const allowed = await allowedSites();
  const guards = wantedScripts({ ...held, allowed });
  const mark = wantedMark({ ...held, allowed });
  await widenScripts(guards);
  await widenScripts(mark, SITE_ID);
  return { guards, mark };
}

/** Starts guards for whom the index holds while the database does not open; none goes that may be needed when it does. */
async function guardAlone(checked: boolean): Promise<undefined> {
  const { guards } = await widen(await heldRows());
  await startGuards(guards, { all: checked });
}

/** Writes the index anew for a guard that cannot use the one it found. Rejects when the database does not open. */
export function rewriteIndex() {
  return writeIndex(widen);
}
