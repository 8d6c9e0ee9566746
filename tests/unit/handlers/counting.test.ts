import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { start } from '@/entrypoints/background/start';
import { closeTabAttempt, rememberTab } from '@/entrypoints/background/tab-attempts';
import { offsetAt } from '@/lib/browser/clock';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { readGuardState, writeJournal } from '@/lib/storage/guard-store';
import { attempt } from '../../factories';
import { fakeSites } from '../../fakes';
import { hold, request, sites, today } from './steps';

describe('counting', () => {
  it('today counts pauses, and practical visits apart', async () => {
    await writeSettings({ forgetPractical: false });
    const at = Date.now();
    const row = (n: number, outcome: 'left' | 'closed' | 'continued' | 'practical' | 'open') =>
      attempt({ id: `5f8b8c1e-1111-4222-8333-44445555666${n}`, at: at + n, outcome });
    await saveAttempts([
      row(1, 'left'),
      row(2, 'closed'),
      row(3, 'continued'),
      row(4, 'practical'),
      row(5, 'open'),
    ]);
    expect(await today(false)).toMatchObject({
      pauses: 4,
      left: 2,
      practical: 1,
      outcomes: ['left', 'left', 'continued', 'open'],
    });
  });

  it.each([
    ['a late night still belongs to the evening before', 2, [-6, 1.9], [-23]],
    ['a new day begins at the hour that was chosen', 5, [4, 4.5], [3.9, 1, -6]],
  ])('today goes from day start to day start: %s', async (_, hour, counted, before) => {
    const midnight = new Date(2026, 10, 24).getTime();
    const offset = offsetAt(midnight);
    vi.spyOn(Date, 'now').mockReturnValue(midnight + hour * 3_600_000);
    const row = (hours: number) =>
      attempt({ id: crypto.randomUUID(), at: midnight + hours * 3_600_000, offset, outcome: 'left' });
    await saveAttempts([...counted, ...before].map(row));
    expect(await today(false)).toMatchObject({ pauses: counted.length });
    await writeSettings({ dayStart: 0 });
    const sinceMidnight = [...counted, ...before].filter((hours) => hours >= 0);
    expect(await today(false)).toMatchObject({ pauses: sinceMidnight.length });
  });

  it('a tab that goes closes what was undecided in it', async () => {
    await writeJournal({ attempt: attempt(), entry: 'k' });
    await rememberTab(7, attempt().id);
    await closeTabAttempt(8);
    expect((await readGuardState()).journal[0]?.attempt.outcome).toBe('open');
    await closeTabAttempt(7);
    expect(await database.attempts.get(attempt().id)).toMatchObject({ outcome: 'closed' });
  });

  describe('a browser started anew', () => {
    const BEGAN = attempt().at + 1;
    const earlier = async () => (await database.attempts.get(attempt().id))?.outcome;
    const beginning = (began: number) => fakeBrowser.storage.session.set({ session: { began } });

    it('starts the guard in the tabs that are open, once', async () => {
      sites.allowed = ['https://*.instagram.com/*'];
      await hold(request);
      await fakeBrowser.storage.session.clear();
      Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 4 }] });
      sites.injected = [];
      await start();
      await start();
      expect(sites.injected).toEqual([
        { tabId: 4, files: ['/platforms/instagram.js', '/content-scripts/guard.js'] },
      ]);
    });

    it('comes back to the open tabs if it was stopped before it got to them', async () => {
      await hold(request);
      sites.allowed = ['https://*.instagram.com/*'];
      vi.spyOn(console, 'error').mockReturnValue();
      Object.assign(fakeBrowser.tabs, { query: () => Promise.reject(new Error('stopped')) });
      await start();
      expect(sites.injected).toEqual([]);
      Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 4 }] });
      await start();
      expect(sites.injected).toHaveLength(1);
    });

    it('has nothing open from before', async () => {
      await saveAttempts([attempt()]);
      await writeJournal({ attempt: attempt({ id: '6f8b8c1e-1111-4222-8333-444455556666' }), entry: 'k' });
      await start();
      expect((await database.attempts.toArray()).map(({ outcome }) => outcome)).toEqual(['closed', 'closed']);
    });

    it('closes them even if the background was stopped before it got there, and nothing that began later', async () => {
      await saveAttempts([attempt()]);
      await beginning(BEGAN);
      await saveAttempts([attempt({ id: '6f8b8c1e-1111-4222-8333-444455556666', at: BEGAN + 5 })]);
      await start();
      expect(await earlier()).toBe('closed');
      expect((await database.attempts.toArray()).map(({ outcome }) => outcome).sort()).toEqual([
        'closed',
        'open',
      ]);
    });

    it('closes them even if a site cannot be guarded, and tries that again', async () => {
      vi.spyOn(console, 'error').mockReturnValue();
      sites.allowed = ['https://*.instagram.com/*'];
      await database.profiles.clear();
      await saveAttempts([attempt()]);
      const busy = vi.fn().mockRejectedValue(new Error('busy'));
      Object.assign(fakeBrowser.scripting, { registerContentScripts: busy });
      await hold(request);
      await start();
      expect(await earlier()).toBe('closed');
      expect(await database.profiles.toArray()).toMatchObject([{ protected: false }]);
      const again = fakeSites(...sites.allowed);
      await start();
      expect(again.scripts).toHaveLength(1);
      expect(await database.profiles.toArray()).toMatchObject([{ protected: true }]);
    });
  });
});
