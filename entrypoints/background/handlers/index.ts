import { report } from '@/lib/browser/report';
import type { Answer } from '@/lib/messages/protocol';
import type { From, Handlers } from '@/lib/messages/server';
import { pathLine } from '@/lib/policy/path';
import { saveCheckIn } from '@/lib/storage/background/check-ins';
import { deleteRows, putBackRows } from '@/lib/storage/background/deleted';
import { deriveIndex } from '@/lib/storage/background/derive-index';
import { readPasses } from '@/lib/storage/background/passes';
import { rewritten } from '@/lib/storage/background/rewrite';
import { takeOverAlone } from '@/lib/storage/background/salvage';
import { sumUp } from '@/lib/storage/background/sums';
import { forget, lockNow, noteUse, setMinutes, turnOff, unlock } from '@/lib/storage/background/words-lock';
import { database, opens } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { readSession, writeTold } from '@/lib/storage/session';
import { claimToken, registerToken } from '../frame-tokens';
import { noteLeave, noteLedOn, roundOf } from '../last-leave';
import { leaveTab } from '../leave-tab';
import { openPage } from '../open-page';
import { settlePasses } from '../passes';
import { readPauseKit } from '../pause-kit';
import { quickExit } from '../quick-exit';
import { type Reason, reconcile, rewriteIndex } from '../reconcile';
import { cancelAlone, removeProfileAlone, removeThreadAlone } from '../removals-alone';
import { updateRequestRules } from '../request-rules';
import { lastShownAs } from '../shown-as';
import { attemptOfTab, rememberTab } from '../tab-attempts';
import { muteTab } from '../tab-sound';
import { afterLeave } from './after-leave';
import { listAlone } from './alone';
import { countAttempt } from './attempts';
import { cardFelt, visitOver } from './check-in-card';
import { askCheckIn } from './check-ins';
import { bringInFile, noteSaved } from './data';
import { putOff, readDue, saveHardDay, takeDue } from './day-texts';
import { erase } from './erasing';
import { hardNight } from './hard-night';
import { health } from './health';
import { dismissHint, noteRenamed } from './hints';
import { addLook, editRow, noteMoment } from './history';
import { addAccount, addEitherWay, setPost, setRequest } from './holding';
import { answerInvitation } from './invitations';
import { turnLockOn } from './lock';
import { addressOf, editPass, endPass, extendPassFrom, openPassFrom } from './passes';
import { keepDraft, keepsWriting } from './pause';
import { cancelChange, requestRemoval, takeBreak } from './pending-changes';
import { listPeople, renamePerson, setWatching } from './people';
import { addPlan, removePlan } from './plans';
import { readPractice } from './practice';
import { checkProtection } from './protection';
import { logPull } from './pulls';
import { putBackPart, putBackPauses } from './put-back';
import { saveSettings } from './settings';
import { readKit, removeText, saveText } from './texts';
import { addThread, removeThread } from './threads';
import { today } from './today';
import { removeUnreadable } from './unreadable';

const done = () => null;
/** The tab of a sender the server has checked to be in one. */
const tab = (from: From): number => from.tabId ?? -1;

type Handle<D, A> = (data: D, from: From) => Promise<A>;

/**
 * A handler that changes something: it answers when all that follows from it is in place. On a site that is not allowed yet a
 * pause comes on only with the answer to the browser's prompt (`permissions.onAdded`).
 */
function settled<D, A>(reason: Reason, handle: Handle<D, A>): Handle<D, A> {
  return async (data, from) => {
    // What comes while the database is written anew is not lost.
    await rewritten();
    await takeOverAlone().catch((error) => report(error, 'changes alone'));
    return handle(data, from).finally(() => reconcile(reason));
  };
}

/** The same for a guard, which does not wait for what follows. */
function noted<D, A>(reason: Reason, handle: Handle<D, A>): Handle<D, A> {
  return (data, from) => handle(data, from).finally(() => void reconcile(reason));
}

/**
 * One handler a message. Those that change rows leave what follows to `reconcile`; `hold` from a tab also tells that tab, before
 * the index does, that it stays open.
 */
export const handlers: Handlers = {
  registerToken: ({ token }, from) => registerToken(token, tab(from)).then(done),
  claimToken: ({ token }, from) => claimToken(token, tab(from)),
  shown: noted('journal', ({ attempt }, from) => rememberTab(tab(from), attempt).then(done)),
  cameRound: (came, from) => roundOf(tab(from), came),
  left: async (data, from) => {
    const attempt = from.private ? null : await attemptOfTab(tab(from));
    return noteLeave(tab(from), attempt, data).then(done);
  },
  ledOn: (_data, from) => noteLedOn(tab(from)).then(done),
  journal: noted('journal', ({ entry }) => countAttempt(entry).then(done)),
  quietTab: ({ quiet }, from) => muteTab(tab(from), quiet).then(done),
  openPass: noted('passes', ({ asked, ...data }, from) =>
    openPassFrom({ ...from, url: addressOf(from, asked) }, data),
  ),
  letTabThrough: () => updateRequestRules().then(done),
  extendPass: noted('passes', (_data, from) => extendPassFrom(from)),
  leaveTab: ({ way, close }, from) => leaveTab(tab(from), way ?? (close ? 'close' : 'back')).then(done),
  exitPause: (_data, from) => quickExit(tab(from)).then(done),
  look: lastShownAs,
  quickExit: () => quickExit(null),
  openHelp: () => openPage('#/help').then(done),
  // Nobody reads the answer; but a browser ends an idle background, and one with an open message is not idle.
  visitOver: (_data, from) => visitOver(from).then(done),
  renamed: ({ attempt }, from) => noteRenamed(attempt, from).then(done),
  rebuildIndex,
  privatePasses: async () => {
    const now = Date.now();
    await settlePasses(now).catch((error) => report(error, 'passes'));
    return readPasses(true, now);
  },
  cardFelt: noted('rows', cardFelt),
  pauseKit: async () => (await readSession('kit')) ?? (await readPauseKit(Date.now())).kit,
  pauseTold: noted('journal', (told) => writeTold(told).then(done)),
  keepDraft: noted('rows', (data) => keepDraft(data).then(done)),
  askCheckIn,
  checkIn: settled('rows', (data) => saveCheckIn(data).then(done)),
  logUrge: settled('rows', (data) => logPull(data).then(done)),
  hold: settled('rows', (data) => addEitherWay({ ...data, here: true })),
  stopHolding: settled('rows', async ({ platform, account, wrongMatch = false }) => {
    if (await opens()) return { due: await requestRemoval(platform, account, wrongMatch) };
    return { due: await removeProfileAlone({ platform, account, wrongMatch }) };
  }),
  cancelChange: settled('rows', async ({ id }) =>
    ((await opens()) ? cancelChange(id) : cancelAlone(id)).then(done),
  ),
  takeBreak: settled('rows', ({ minutes }) => takeBreak(minutes).then(done)),
  loadNothing: settled('rows', ({ platform, account, request }) =>
    setRequest(platform, account, request).then(done),
  ),
  checkProtection,
  setPost: settled('rows', ({ platform, account, post }) => setPost(platform, account, post).then(done)),
  setWatching: settled('rows', async (data) => ({ saved: await setWatching(data) })),
  holdThread: settled('rows', ({ link, personId }) => addThread(link, personId)),
  dropThread: settled('rows', async ({ personId, platform, thread }) => {
    if (await opens()) await removeThread(personId, platform, thread);
    else await removeThreadAlone(platform, thread);
    return null;
  }),
  listAlone,
  holdAccount: settled('rows', ({ personId, platform, account }) => addAccount(personId, platform, account)),
  dismissHint: ({ platform, account }) => dismissHint(platform, account).then(done),
  removeUnreadable: settled('rows', () => removeUnreadable().then(done)),
  dismissNotice: ({ id }) => database.notices.delete(id).then(done),
  listPeople,
  renamePerson: async ({ personId, label }) => ({ saved: await renamePerson(personId, label) }),
  saveSettings: settled('rows', saveSettings),
  saveText: settled('rows', saveText),
  removeText: settled('rows', ({ id }) => removeText(id).then(done)),
  putOff: settled('rows', putOff),
  saveHardDay: settled('rows', saveHardDay),
  readDue: () => readDue(Date.now()),
  takeDue: ({ id }) => takeDue(id, Date.now()),
  hardNight,
  afterLeave,
  practiceKit: readPractice,
  pathStep: async () => {
    const { pathTried, pathHidden } = await readSettings();
    return pathLine(pathTried, pathHidden);
  },
  readKit,
  today: ({ private: privateWindow }) => today(privateWindow),
  endPass: settled('passes', ({ personId }) => endPass(personId).then(done)),
  editPass: settled('passes', ({ personId, private: privateWindow, ...data }) =>
    editPass(personId, privateWindow, data),
  ),
  answerInvitation: settled('rows', ({ id }) => answerInvitation(id).then(done)),
  addPlan: settled('rows', async ({ personId, ...plan }) => ({ saved: await addPlan(personId, plan) })),
  removePlan: settled('rows', ({ personId, plan }) => removePlan(personId, plan).then(done)),
  editAttempt: settled('rows', editRow),
  deleteRows: settled('rows', deleteRows),
  putBackRows: settled('rows', (rows) => putBackRows(rows).then(done)),
  putBackPauses: settled('rows', (data) => putBackPauses(data).then(done)),
  putBackPart: settled('rows', (data) => putBackPart(data).then(done)),
  addLook: settled('rows', addLook),
  noteMoment: (data) => noteMoment(data).then(done),
  bringIn: settled('rows', bringInFile),
  erase: settled('rows', ({ what }) => erase(what).then(done)),
  turnLockOn: settled('rows', turnLockOn),
  turnLockOff: settled('rows', () => turnOff().then(done)),
  unlock: settled('rows', ({ passphrase }) => unlock(passphrase)),
  lockNow: settled('rows', () => lockNow().then(done)),
  noteUse: () => noteUse().then(done),
  noteUseInPause: async ({ used }, from) => {
    if (used) await noteUse();
    return !from.private && keepsWriting();
  },
  setLockMinutes: settled('rows', ({ minutes }) => setMinutes(minutes).then(done)),
  forgetLock: settled('rows', () => forget().then(done)),
  noteSaved: () => noteSaved().then(done),
  sumUp: (days) => sumUp(days).then(done),
  health,
};

/** The index for a guard that cannot use the one it found; where it cannot be written, it is told all the same. */
async function rebuildIndex(): Promise<Answer<'rebuildIndex'>> {
  try {
    return (await rewriteIndex()).index;
  } catch (error) {
    report(error, 'index');
    return (await deriveIndex()).index;
  }
}
