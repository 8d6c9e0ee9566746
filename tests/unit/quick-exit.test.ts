import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '@/entrypoints/background/handlers';
import { rememberTab } from '@/entrypoints/background/tab-attempts';
import { type From, handle } from '@/lib/messages/server';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { writeJournal } from '@/lib/storage/guard-store';
import { attempt as openAttempt } from '../factories';

const ADDRESS = 'https://weather.example/today';
const OWN = [{ id: 3 }, { id: 4 }];
const PAUSED = 7;
const FRAME: From = { tabId: PAUSED, url: '', private: false };

/** What was done to the browser's tabs, in order. */
let done: string[];

beforeEach(async () => {
  done = [];
  await database.open();
  await database.settings.clear();
  const note = (what: string, value: unknown) => done.push(`${what} ${JSON.stringify(value)}`);
  Object.assign(fakeBrowser.tabs, {
    create: vi.fn(async (how: object) => void note('create', how)),
    query: async ({ url }: { url?: string }) =>
      url === fakeBrowser.runtime.getURL('/*' as never) ? OWN : [],
    remove: vi.fn(async (ids: number | number[]) => void note('remove', ids)),
    get: async (id: number) => {
      if (done.includes(`remove ${id}`)) throw new Error(`No tab with id: ${id}.`);
      return { id, windowId: 2 };
    },
  });
});

const quickExit = () => handle(handlers, 'quickExit', {}, { tabId: 3, url: '', private: false });
const exitPause = (from = FRAME) => handle(handlers, 'exitPause', {}, from);

describe('Quick exit', () => {
  it('opens the new-tab page, then closes every page of Lull', async () => {
    expect(await quickExit()).toBeNull();
    expect(done).toEqual(['create {}', 'remove 3', 'remove 4']);
  });

  it('opens the place that was chosen, and says it to a page that is still there', async () => {
    await writeSettings({ exitTo: ADDRESS });
    expect(await quickExit()).toBe(ADDRESS);
    expect(done).toEqual([`create {"url":"${ADDRESS}"}`, 'remove 3', 'remove 4']);
  });

  it('goes to the new-tab page where the database does not open, and soon where it never answers', async () => {
    const read = vi.spyOn(database.settings, 'get').mockRejectedValue(new Error('closed'));
    expect(await quickExit()).toBeNull();
    read.mockReturnValue(new Promise(() => undefined) as never);
    const start = Date.now();
    expect(await quickExit()).toBeNull();
    expect(Date.now() - start).toBeLessThan(1_000);
  });

  it('from a pause opens in its window, and closes its tab once it was left', async () => {
    const attempt = openAttempt({ at: Date.now() });
    await writeJournal({ attempt, entry: null });
    await rememberTab(PAUSED, attempt.id);
    await exitPause();
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(done).toEqual(['create {"windowId":2}', 'remove 3', 'remove 4']);
    await writeJournal({ attempt: { ...attempt, outcome: 'left', decidedAt: Date.now() }, entry: null });
    await vi.waitFor(() => expect(done.at(-1)).toBe(`remove ${PAUSED}`));
  });

  it('closes the others, and the tab of a pause, though one page of Lull closed by itself meanwhile', async () => {
    vi.mocked(fakeBrowser.tabs.remove).mockRejectedValueOnce(new Error('No tab with id: 3.'));
    await exitPause({ ...FRAME, private: true });
    await vi.waitFor(() => expect(done.slice(1)).toEqual(['remove 4', `remove ${PAUSED}`]));
  });

  it('closes the tab of a pause again where the browser lost the call', async () => {
    const calls: number[] = [];
    vi.mocked(fakeBrowser.tabs.remove).mockImplementation((ids) => {
      const lost = Number(ids) === PAUSED && !calls.includes(PAUSED);
      calls.push(Number(ids));
      if (lost) return new Promise(() => undefined);
      done.push(`remove ${ids}`);
      return Promise.resolve();
    });
    await exitPause({ ...FRAME, private: true });
    await vi.waitFor(() => expect(done.at(-1)).toBe(`remove ${PAUSED}`));
    expect(calls.filter((id) => id === PAUSED)).toHaveLength(2);
  });

  it('from a pause of a private window, of which nothing is known, closes at once', async () => {
    await exitPause({ ...FRAME, private: true });
    await vi.waitFor(() =>
      expect(done).toEqual(['create {"windowId":2}', 'remove 3', 'remove 4', `remove ${PAUSED}`]),
    );
  });

  it('opens in another window where the one of the pause takes no tab', async () => {
    const create = vi.mocked(fakeBrowser.tabs.create);
    create.mockRejectedValueOnce(new Error('Tabs can only be created in normal windows'));
    await exitPause();
    expect(create.mock.calls.map(([how]) => how)).toEqual([{ windowId: 2 }, {}]);
  });
});
