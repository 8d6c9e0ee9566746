import { act, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ReportContext } from '@/components/hooks/report';
import { UndoProvider } from '@/components/notices/UndoProvider';
import { handlers } from '@/entrypoints/background/handlers';
import { reconcile } from '@/entrypoints/background/reconcile';
import type { Attempt } from '@/lib/attempts/attempt';
import type { Envelope, Name } from '@/lib/messages/protocol';
import { serve } from '@/lib/messages/server';
import { appearanceOf } from '@/lib/policy/shown-as';
import { markChanged } from '@/lib/storage/background/marks';
import { database } from '@/lib/storage/database';
import { DEFAULT_SETTINGS } from '@/lib/storage/read/settings';
import { attempt as openAttempt } from '../factories';
import { fakeSites, type Sites } from '../fakes';

// An answer comes when all that follows from a change is in place, which takes a busy machine more than a second.
configure({ asyncUtilTimeout: 20_000 });

export { profile } from '../factories';

/** The sites allowed in this test. */
export let sites: Sites;
/** What was asked of the background, and `permission` where the browser was asked for sites, in order. */
export const asked: (Name | 'permission')[] = [];
const atWork = new Set<Promise<unknown>>();
/** Stands for the prompt of the browser. */
export const requestSites = () => vi.mocked(fakeBrowser.permissions.request);

/** From now on the prompt of the browser stands and is not answered. */
export function leavePromptOpen(): void {
  requestSites().mockImplementation((() => {
    asked.push('permission');
    return new Promise(() => {});
  }) as never);
}

/** The tab in which the pause or the card of a test stands. */
export const FRAME_TAB = 7;
type MessageSender = Parameters<typeof fakeBrowser.runtime.onMessage.trigger>[1];
let sender: MessageSender;

/** Who sends the messages from now on: a page of Lull, or the pause and the card in their frame. */
export function speakAs(who: 'page' | 'frame'): void {
  const { runtime } = fakeBrowser;
  sender =
    who === 'page'
      ? { id: runtime.id, url: runtime.getURL('/options.html') }
      : {
          id: runtime.id,
          url: runtime.getURL('/pause.html'),
          frameId: 1,
          tab: { id: FRAME_TAB, incognito: false } as MessageSender['tab'],
        };
}

/**
 * A clock that the test may move on, from `now` (epoch ms). The database goes by no clock and must not wait for one, or what
 * was asked of it would never be answered once the clock is taken away.
 */
export function fakeClock(now: number = Date.now()): void {
  const toFake = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const;
  vi.useFakeTimers({ now, shouldAdvanceTime: true, toFake: [...toFake] });
}

/** The real background with an empty database behind the pages of each test; messages are carried in this process. */
beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  asked.length = 0;
  reported.mockClear();
  sites = fakeSites();
  // As the background's start left it.
  await fakeBrowser.storage.session.set({
    look: { name: 'Lull', discreet: false, appearance: appearanceOf(DEFAULT_SETTINGS) },
  });
  const { permissions, runtime } = fakeBrowser;
  const { request } = permissions;
  vi.spyOn(permissions, 'request').mockImplementation(((wanted: never) => {
    asked.push('permission');
    return request(wanted);
  }) as never);
  permissions.onAdded.addListener(
    () =>
      void untilOver(
        markChanged()
          .finally(() => reconcile('sites'))
          .catch(reported),
      ),
  );
  serve(handlers);
  speakAs('page');
  vi.spyOn(runtime, 'sendMessage').mockImplementation(((message: Envelope) => {
    asked.push(message.lull);
    const answer = new Promise((resolve) => void runtime.onMessage.trigger(message, sender, resolve));
    return untilOver(answer);
  }) as never);
});

/** Remembers work that the test has to wait for at its end. */
function untilOver<T>(work: Promise<T>): Promise<T> {
  atWork.add(work);
  return work.finally(() => atWork.delete(work));
}

/** An answer must not come to a document that is gone, nor the follow-up of a change to the next test. */
afterEach(async () => {
  await act(async () => {
    await Promise.all(atWork);
    await reconcile('journal');
  });
});

type Send = (message: Envelope) => Promise<unknown>;

/** Puts something between the pages and the background. */
function intercept(between: (send: Send) => Send): void {
  const sendMessage = vi.mocked(fakeBrowser.runtime.sendMessage);
  const send = sendMessage.getMockImplementation() as unknown as Send;
  sendMessage.mockImplementation(between(send) as never);
}

/** From now on nobody answers these messages; without names, none. */
export function silence(...names: Name[]): void {
  intercept((send) => async (message) => {
    if (names.length === 0 || names.includes(message.lull)) throw new Error('nobody there');
    return send(message);
  });
}

/** From now on each answer to this message waits, once the background gave it, until its function here is called. */
export function delayAnswers(name: Name): (() => void)[] {
  const waiting: (() => void)[] = [];
  intercept((send) => async (message) => {
    const answer = await send(message);
    if (message.lull === name) await new Promise<void>((resolve) => waiting.push(resolve));
    return answer;
  });
  return waiting;
}

/** What the page reported; a test that expects no error looks here. */
export const reported = vi.fn();

/** Draws with the errors of the page caught. */
export function show(page: ReactNode) {
  return render(<ReportContext value={reported}>{page}</ReportContext>);
}

/** The same for a part of a page that removes something. */
export const showWithUndo = (part: ReactNode) => show(<UndoProvider>{part}</UndoProvider>);

/** Puts the address of the page, as a click on a link would. */
export async function goTo(hash: string): Promise<void> {
  await act(async () => {
    location.hash = hash;
    window.dispatchEvent(new Event('hashchange'));
  });
}

/** No rule broken that can be judged without drawing. */
export async function expectAccessible(element: Element = document.body): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: {
      'color-contrast': { enabled: false },
      'landmark-one-main': { enabled: false },
      region: { enabled: false },
    },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

let count = 0;

/** An attempt that left, a moment ago. */
export function attempt(over: Partial<Attempt> = {}): Attempt {
  count += 1;
  return openAttempt({
    id: `attempt-${count}`,
    at: Date.now() - count * 1000,
    offset: 0 - new Date().getTimezoneOffset(),
    outcome: 'left',
    ...over,
  });
}

/** Opens all exercises of the popup: a few come with the first press, the rest with the next. */
export async function allWays(): Promise<void> {
  await userEvent.click(button('More ways'));
  await userEvent.click(button('More ways'));
}

export const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
