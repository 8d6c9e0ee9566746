import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hold, setRequest, stopHolding } from '@/entrypoints/background/holding';
import { open } from '@/entrypoints/background/passes';
import { holdRequests } from '@/entrypoints/background/requests';
import { rest } from '@/entrypoints/background/turning-down';
import type { requestRules } from '@/lib/browser/requests';
import { database } from '@/lib/storage/database';

type Rule = ReturnType<typeof requestRules>['rules'][number];

const SAM = 'https://www.instagram.com/sam/';
const from = { url: SAM, tabId: 1, private: false };
let rules: Rule[] = [];
let origins: string[] = [];
/** What was true whenever the rules were changed. */
const onChange = vi.fn(async () => undefined as unknown);

const updateSessionRules = vi.fn(
  async ({ removeRuleIds = [], addRules = [] }: { removeRuleIds?: number[]; addRules?: Rule[] }) => {
    rules = [...rules.filter(({ id }) => !removeRuleIds.includes(id)), ...addRules];
    await onChange();
  },
);
const ofType = (type: string, priority: number) =>
  rules.filter((rule) => rule.action.type === type && rule.priority === priority);

beforeEach(async () => {
  fakeBrowser.reset();
  rules = [];
  origins = ['https://*.instagram.com/*'];
  onChange.mockReset();
  updateSessionRules.mockClear();
  await database.delete();
  await database.open();
  Object.assign(fakeBrowser.permissions, {
    contains: async () => true,
    getAll: async () => ({ origins }),
  });
  Object.assign(fakeBrowser.declarativeNetRequest, {
    getSessionRules: async () => rules,
    updateSessionRules,
    isRegexSupported: async () => ({ isSupported: true }),
  });
  await hold({ link: SAM, person: null, tabId: null, here: false });
  await setRequest('instagram', 'sam', 'all');
});

describe('the rules follow what is held', () => {
  it('and go with it', async () => {
    expect(ofType('redirect', 1).length).toBeGreaterThan(0);
    await stopHolding('instagram', 'sam');
    await holdRequests();
    expect(rules).toEqual([]);
  });

  it('change nothing when nothing changed', async () => {
    updateSessionRules.mockClear();
    await holdRequests();
    expect(updateSessionRules).not.toHaveBeenCalled();
  });

  it('are none for a site that is not allowed', async () => {
    origins = ['https://*.example.com/*'];
    await holdRequests();
    expect(ofType('redirect', 1)).toEqual([]);
  });

  it('rest while Lull rests', async () => {
    await rest(60);
    await holdRequests();
    expect(rules).toEqual([]);
    await rest(null);
    await holdRequests();
    expect(ofType('redirect', 1).length).toBeGreaterThan(0);
  });

  it('let a person through before any guard hears of the pass', async () => {
    const told: boolean[] = [];
    onChange.mockImplementation(async () => {
      if (ofType('allow', 2).length > 0) told.push('passes' in (await fakeBrowser.storage.local.get(null)));
    });
    expect(await open(from, 'a', 5, false)).not.toBeNull();
    expect(told).toEqual([false]);
    expect(ofType('allow', 2)).toHaveLength(ofType('redirect', 1).length);
  });

  it('are taken away when they cannot be set, so that nobody goes round in circles', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    updateSessionRules.mockRejectedValueOnce(new Error('refused'));
    expect(await open(from, 'a', 5, false)).not.toBeNull();
    expect(rules).toEqual([]);
  });
});
