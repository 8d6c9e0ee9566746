import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FIRST_POPUP, PLAIN_EXERCISE } from '@/components/popup/first-markup';
import type { FirstPopup, PopupWorld } from '@/components/popup/first-popup';
import { derivePauseKit } from '@/entrypoints/background/pause-kit';
import popupFirst from '@/entrypoints/popup-first';
import { writeSettings } from '@/lib/storage/background/settings';
import { writeSession } from '@/lib/storage/session';
import { toHtml } from '@/scripts/first-screen';
import { fakeClock } from './helpers';

const world = globalThis as PopupWorld;

const DARK = { theme: 'dark', palette: 'moss', textSize: 130 } as const;

export const DISCREET = { name: 'Notes', discreet: true, appearance: DARK };

export const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });

export const seconds = (n: number) => act(() => vi.advanceTimersByTimeAsync(n * 1000));

export const tiles = () => within(screen.getByRole('list', { name: 'Steady me' })).getAllByRole('button');

export const heading = (level: number) => screen.getByRole('heading', { level });

beforeEach(() => {
  fakeClock();
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url: '', incognito: false }] as never);
  document.body.innerHTML = `<div id="root" hidden>${FIRST_POPUP.map(toHtml).join('')}</div>${toHtml(PLAIN_EXERCISE)}`;
});

afterEach(() => {
  document.body.replaceChildren();
  delete world.lullFirst;
  location.hash = '';
  vi.mocked(fakeBrowser.tabs.query).mockResolvedValue([] as never);
  vi.useRealTimers();
});

/** The popup's first script runs, and nothing else. */
export async function stand(): Promise<FirstPopup> {
  popupFirst.main();
  const first = await world.lullFirst;
  if (!first) throw new Error('no first popup');
  return first;
}

export async function pick(...kit: string[]): Promise<void> {
  await writeSettings({ kit });
  await derivePauseKit(Date.now());
}

export const pressKey = () => writeSession('steady', Date.now());
