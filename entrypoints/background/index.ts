import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '@/lib/browser/api';
import { report } from '@/lib/browser/report';
import { type From, type Handlers, serve } from '@/lib/messages/server';
import { database } from '@/lib/storage/database';
import { deriveIndex, readPasses, rebuildIndex } from '@/lib/storage/index-write';
import { afterLeave } from './after-leave';
import { checkProtection } from './check';
import { askCheckIn, saveCheckIn } from './check-in';
import { cardFelt, visitOver } from './check-in-card';
import { closeTabAttempt, count, onAlarm, rememberTab, tend } from './counting';
import { forgetAnswers } from './forget';
import { noteRenamed } from './hints';
import { hold, holdAccount, renamePerson, setRequest } from './holding';
import { answerInvitation } from './invitations';
import { leaveTab } from './leaving';
import { onMenu } from './menu';
import { edit, end, extend, open } from './passes';
import { keepDraft, pauseTold, readPauseKit } from './pause-kit';
import { addPlan, keepPlans, onPlanAlarm, plansKept, removePlan } from './planned';
import { readPractice } from './practice';
import { keepProtecting, protect } from './protection';
import { followRequests, holdRequests } from './requests';
import { beginSession } from './session';
import { saveSettings } from './settings';
import { quietTab } from './sound';
import { onCommand } from './steady';
import { forgetTexts, readKit, removeText, saveText } from './texts';
import { today } from './today';
import { claimToken, registerToken } from './tokens';
import { askToStop, cancelChange, rest } from './turning-down';
import { logUrge } from './urges';
import { dismissHint, dropThread, holdThread, listPeople, setPost, setWatching } from './watching';

const done = () => null;
/** The tab of a sender the server has checked to be in one. */
const tab = (from: From): number => from.tabId ?? -1;

const handlers: Handlers = {
  registerToken: ({ token }, from) => registerToken(token, tab(from)).then(done),
  claimToken: ({ token }, from) => claimToken(token, tab(from)),
  shown: async ({ attempt }, from) => {
    await rememberTab(tab(from), attempt);
    await tend();
    return null;
  },
  journal: ({ entry }) => (entry === undefined ? tend() : count(entry)).then(done),
  quietTab: ({ quiet }, from) => quietTab(tab(from), quiet).then(done),
  openPass: ({ attempt, minutes, practical }, from) => open(from, attempt, minutes, practical),
  extendPass: (_, from) => extend(from),
  leaveTab: ({ close }, from) => leaveTab(tab(from), close).then(done),
  visitOver: (_, from) => visitOver(from).then(done),
  renamed: ({ attempt }, from) => noteRenamed(attempt, from).then(done),
  rebuildIndex: () => rebuildIndex().catch(deriveIndex),
  privatePasses: () => plansKept().then(() => readPasses(true, Date.now())),
  cardFelt: (told, from) => cardFelt(told, from).then(done),
  pauseKit: (_, from) => readPauseKit(from),
  pauseTold: (told, from) => pauseTold(told, from).then(done),
  keepDraft: ({ text }, from) => keepDraft(text, from).then(done),
  askCheckIn,
  checkIn: (told) => saveCheckIn(told).then(done),
  logUrge: (told) => logUrge(told).then(done),
  hold: ({ link, person, tabId }) => hold({ link, person, tabId, here: true }),
  stopHolding: async ({ platform, account, wrongMatch = false }) => ({
    due: await askToStop(platform, account, wrongMatch).finally(tend),
  }),
  cancelChange: ({ id }) => cancelChange(id).then(done),
  rest: ({ minutes }) => rest(minutes).then(tend).then(done),
  holdRequest: ({ platform, account, request }) => setRequest(platform, account, request).then(done),
  checkProtection,
  setPost: ({ platform, account, post }) => setPost(platform, account, post).then(done),
  setWatching: async (told) => ({ saved: await setWatching(told) }),
  holdThread: ({ link, person }) => holdThread(link, person),
  dropThread: ({ person, platform, thread }) => dropThread(person, platform, thread).then(done),
  holdAccount: ({ person, platform, account }) => holdAccount(person, platform, account),
  dismissHint: ({ platform, account }) => dismissHint(platform, account).then(done),
  listPeople,
  renamePerson: async ({ person, label }) => ({ saved: await renamePerson(person, label) }),
  saveSettings: (told) => saveSettings(told).finally(tend),
  saveText,
  removeText: ({ id }) => removeText(id).then(done),
  afterLeave,
  practiceKit: readPractice,
  readKit,
  today: ({ private: privateWindow }) => today(privateWindow),
  endPass: ({ person }) => end(person).then(done),
  editPass: ({ person, private: privateWindow, ...told }) => edit(person, privateWindow, told),
  answerInvitation: ({ id }) => answerInvitation(id).then(done),
  addPlan: async ({ person, ...plan }) => ({ saved: await addPlan(person, plan) }),
  removePlan: ({ person, plan }) => removePlan(person, plan).then(done),
  health: async () => ({
    database: await database.open().then(
      () => true,
      () => false,
    ),
  }),
};

export default defineBackground(() => {
  const caught = (where: string, work: Promise<unknown>) => work.catch((error) => report(error, where));

  serve(handlers);
  followRequests();
  browser.alarms.onAlarm.addListener(onAlarm);
  browser.alarms.onAlarm.addListener(onPlanAlarm);
  // A browser that was closed when a window began is woken for it.
  browser.runtime.onStartup.addListener(() => void keepPlans());
  browser.tabs.onRemoved.addListener((tabId) => void caught('tab closed', closeTabAttempt(tabId)));
  browser.permissions.onAdded.addListener(() => void caught('site allowed', protect({ tabs: true })));
  browser.permissions.onRemoved.addListener(() => void caught('site withdrawn', protect({ tabs: false })));
  browser.contextMenus.onClicked.addListener(onMenu);
  browser.commands.onCommand.addListener(onCommand);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void caught('welcome', browser.tabs.create({ url: browser.runtime.getURL('/options.html#/welcome') }));
  });
  void caught('start', start());
});

/** Runs at every background start. */
async function start(): Promise<void> {
  void holdRequests();
  void keepPlans();
  await forgetTexts(Date.now()).catch((error) => report(error, 'old texts'));
  await forgetAnswers(Date.now()).catch((error) => report(error, 'old answers'));
  if (!(await beginSession(Date.now()))) await Promise.all([keepProtecting(), tend()]);
}
