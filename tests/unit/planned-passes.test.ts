import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcile } from '@/entrypoints/background/reconcile';
import type { Data } from '@/lib/messages/protocol';
import type { From } from '@/lib/messages/server';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { foldJournal } from '@/lib/storage/background/journal';
import { readPasses } from '@/lib/storage/background/passes';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { writeJournal } from '@/lib/storage/guard-store';
import { send } from '../background';
import { attempt, person, profile } from '../factories';
import { fakeSites } from '../fakes';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SAM = 'https://www.instagram.com/sam/';
const from = (privateWindow = false) => ({ url: SAM, tabId: 1, private: privateWindow });
/** Friday, five in the afternoon on the wall clock of this computer. */
const FIVE = new Date(2026, 10, 27, 17).getTime();
const hours = { days: [5], from: 17 * 60, until: 18 * 60, label: 'hand-over' };
const passes = (privateWindow = false) => readPasses(privateWindow, Date.now());
const clock = (at: number) => vi.setSystemTime(at);
const rings = async () => (await fakeBrowser.alarms.get('due'))?.scheduledTime;
const addPlan = async (id: string, plan: Omit<Data<'addPlan'>, 'personId'>) =>
  (await send('addPlan', { personId: id, ...plan })).saved;
const removePlan = (id: string, plan: string) => send('removePlan', { personId: id, plan });
const keepPlans = () => reconcile('alarm');
const open = (sender: From, id: string, minutes: number, practical: boolean) =>
  send('openPass', { attempt: id, minutes, practical }, sender);
const extend = (sender: From) => send('extendPass', {}, sender);
const end = (id: string) => send('endPass', { personId: id });
const edit = (id: string, inPrivate: boolean, change: { minutes?: number; label?: string }) =>
  send('editPass', { personId: id, private: inPrivate, ...change });
const today = (inPrivate: boolean) => send('today', { private: inPrivate });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  clock(FIVE - HOUR);
  await database.delete();
  await database.open();
  await database.people.add(person());
  await database.profiles.add(profile({ account: 'sam', open: SAM, ask: [] }));
  await reconcile('start');
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a window', () => {
  it('opens the person when it begins, until it ends, in private windows too, and counts nothing', async () => {
    expect(await addPlan('p1', hours)).toBe(true);
    expect(await passes()).toEqual({});
    // Sooner than the beginning it looks whether the clock was changed.
    expect(await rings()).toBe(FIVE - HOUR / 2);
    clock(FIVE - 1);
    await keepPlans();
    expect(await passes()).toEqual({});
    expect(await rings()).toBe(FIVE);
    clock(FIVE);
    await keepPlans();
    const pass = { from: FIVE, until: FIVE + HOUR, practical: true, label: 'hand-over', planned: true };
    expect(await passes()).toMatchObject({ p1: pass });
    expect(await passes(true)).toMatchObject({ p1: pass });
    expect((await today(false)).passes).toMatchObject([{ personId: 'p1', label: 'Sam', pass }]);
    clock(FIVE + HOUR - MINUTE);
    await keepPlans();
    expect(await rings()).toBe(FIVE + HOUR);
    clock(FIVE + HOUR);
    await keepPlans();
    expect((await fakeBrowser.storage.local.get('passes')).passes).toEqual({});
    expect((await fakeBrowser.storage.session.get('passes')).passes).toEqual({});
    expect(await database.attempts.count()).toBe(0);
    expect(await today(false)).toMatchObject({ pauses: 0, practical: 0 });
  });

  it('opens at once when it is planned while it runs, and ends when it is taken away', async () => {
    clock(FIVE + 10 * MINUTE);
    await addPlan('p1', hours);
    expect(await passes()).toMatchObject({ p1: { until: FIVE + HOUR } });
    const [plan] = (await database.people.get('p1'))?.plans ?? [];
    await removePlan('p1', plan?.id ?? '');
    expect(await passes()).toEqual({});
    expect(await passes(true)).toEqual({});
    expect(await rings()).toBeUndefined();
  });

  it('has its request rules changed before any guard hears of it', async () => {
    const order: string[] = [];
    Object.assign(fakeBrowser.declarativeNetRequest, {
      isRegexSupported: async () => ({ isSupported: true }),
      updateSessionRules: async () => void order.push('rules'),
    });
    fakeSites('https://*.instagram.com/*');
    fakeBrowser.storage.local.onChanged.addListener((changes) => {
      if ('passes' in changes) order.push('passes');
    });
    await database.profiles.update(['instagram', 'sam'], { request: 'all' });
    clock(FIVE);
    await addPlan('p1', hours);
    expect(order.slice(0, 2)).toEqual(['rules', 'passes']);
  });

  it('that was ended does not come back, the one of next week does', async () => {
    clock(FIVE + 10 * MINUTE);
    await addPlan('p1', hours);
    await end('p1');
    expect(await passes()).toEqual({});
    await keepPlans();
    clock(FIVE + 50 * MINUTE);
    await keepPlans();
    expect(await passes()).toEqual({});
    expect(await passes(true)).toEqual({});
    clock(FIVE + HOUR);
    await keepPlans();
    expect((await database.people.get('p1'))?.endedPlans).toEqual([]);
    clock(new Date(2026, 11, 4, 17, 5).getTime());
    await keepPlans();
    expect(Object.keys(await passes())).toEqual(['p1']);
  });

  it('a pass opened by hand inside it can be ended for good as well', async () => {
    clock(FIVE + 10 * MINUTE);
    await addPlan('p1', hours);
    await end('p1');
    await open(from(), 'a', 5, true);
    expect(await passes()).toMatchObject({ p1: { attempt: 'a', until: FIVE + 15 * MINUTE } });
    await end('p1');
    await keepPlans();
    expect(await passes()).toEqual({});
  });

  it('never shortens a pass opened by hand, and gives it back when the plan goes', async () => {
    clock(FIVE - 5 * MINUTE);
    await saveAttempts([attempt({ id: 'a', outcome: 'continued' })]);
    await open(from(), 'a', 90, false);
    await addPlan('p1', hours);
    clock(FIVE);
    await keepPlans();
    expect(await passes()).toMatchObject({ p1: { attempt: 'a', until: FIVE + 85 * MINUTE } });
    await edit('p1', false, { minutes: 15 });
    expect(await passes()).toMatchObject({ p1: { planned: true, until: FIVE + HOUR } });
    const [plan] = (await database.people.get('p1'))?.plans ?? [];
    await removePlan('p1', plan?.id ?? '');
    expect(await passes()).toMatchObject({ p1: { attempt: 'a', until: FIVE + 10 * MINUTE } });
    expect(await database.attempts.get('a')).toMatchObject({ minutes: 15 });
  });

  it('can go on for five minutes more, which are counted nowhere', async () => {
    clock(FIVE);
    await addPlan('p1', hours);
    clock(FIVE + HOUR - 20_000);
    expect(await extend(from())).toMatchObject({ until: FIVE + HOUR + 5 * MINUTE });
    clock(FIVE + HOUR + MINUTE);
    await keepPlans();
    expect(await passes()).toMatchObject({ p1: { until: FIVE + HOUR + 5 * MINUTE } });
    expect(await database.attempts.count()).toBe(0);
  });

  it('is as long as the plan says, whatever the popup asks', async () => {
    clock(FIVE);
    await addPlan('p1', hours);
    const pass = { until: FIVE + HOUR, label: 'hand-over' };
    expect(await edit('p1', false, { minutes: 1_000, label: 'other' })).toMatchObject(pass);
    expect(await passes()).toMatchObject({ p1: pass });
  });

  it('a pause that stands open when it begins was one for a practical visit', async () => {
    await writeSettings({ forgetPractical: false });
    await addPlan('p1', hours);
    const shown = attempt({ at: FIVE - MINUTE });
    await writeJournal({ attempt: shown, entry: 'k' });
    clock(FIVE);
    await keepPlans();
    // What the guard says when it sees the pass.
    await writeJournal({ attempt: { ...shown, outcome: 'continued', decidedAt: FIVE }, entry: 'k' });
    await foldJournal(FIVE);
    expect(await database.attempts.toArray()).toMatchObject([{ outcome: 'practical' }]);
    await writeSettings({ forgetPractical: true });
    await saveAttempts([{ ...shown, outcome: 'continued', decidedAt: FIVE }]);
    expect(await database.attempts.count()).toBe(0);
  });

  it('a pause that stands open when it begins is forgotten where practical visits are, however late the guard is', async () => {
    await writeSettings({ forgetPractical: true });
    await addPlan('p1', hours);
    const shown = attempt({ at: FIVE - MINUTE });
    await writeJournal({ attempt: shown, entry: 'k' });
    clock(FIVE);
    await keepPlans();
    await foldJournal(FIVE);
    await writeJournal({ attempt: { ...shown, outcome: 'continued', decidedAt: FIVE }, entry: 'k' });
    await foldJournal(FIVE);
    expect(await database.attempts.count()).toBe(0);
  });

  it('is told once, however the browser orders what it keeps', async () => {
    clock(FIVE);
    await addPlan('p1', hours);
    for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
      const { passes: kept } = (await area.get('passes')) as { passes: Record<string, object> };
      const sorted = Object.fromEntries(Object.entries(kept.p1 ?? {}).sort());
      await area.set({ passes: { p1: sorted } });
    }
    const sendMessage = vi.fn(async () => undefined);
    Object.assign(fakeBrowser.tabs, {
      sendMessage,
      query: async () => [{ id: 1, incognito: true }],
    });
    await keepPlans();
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('of someone who is gone ends', async () => {
    clock(FIVE);
    await addPlan('p1', hours);
    await database.people.delete('p1');
    await keepPlans();
    expect(await passes()).toEqual({});
  });
});

describe('a plan', () => {
  it.each([
    ['for nobody', 'gone', hours],
    ['from and until the same', 'p1', { ...hours, until: hours.from }],
    ['a label that is too long', 'p1', { ...hours, label: 'x'.repeat(61) }],
  ])('%s is not kept', async (_, id, plan) => {
    expect(await addPlan(id, plan)).toBe(false);
    expect((await database.people.get('p1'))?.plans).toBeUndefined();
  });

  it('is kept once, with its days in order and an empty word as none', async () => {
    expect(await addPlan('p1', { ...hours, days: [5, 1, 5], label: '  ' })).toBe(true);
    expect(await addPlan('p1', { ...hours, days: [1, 5] })).toBe(false);
    expect((await database.people.get('p1'))?.plans).toMatchObject([{ days: [1, 5], label: null }]);
  });

  it('is nothing that could break a start: a database that refuses is reported, and passes end all the same', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
    await open(from(), 'a', 5, false);
    clock(Date.now() + 6 * MINUTE);
    vi.spyOn(database.people, 'toArray').mockRejectedValue(new Error('refused'));
    await expect(keepPlans()).resolves.toBeUndefined();
    expect(reported).toHaveBeenCalled();
    expect((await fakeBrowser.storage.local.get('passes')).passes).toEqual({});
  });
});
