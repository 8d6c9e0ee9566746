import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type requestRules, updateRequestRules } from '@/entrypoints/background/request-rules';
import { database } from '@/lib/storage/database';
import { send } from '../background';
import { fakeSites, type Sites } from '../fakes';

type Rule = ReturnType<typeof requestRules>['rules'][number];

const SAM = 'https://www.instagram.com/sam/';
const from = { url: SAM, tabId: 1, private: false };
let rules: Rule[] = [];
let sites: Sites;
/** What was true whenever the rules were changed. */
const onChange = vi.fn(async () => undefined as unknown);

const updateSessionRules = vi.fn(
  async ({ removeRuleIds = [], addRules = [] }: { removeRuleIds?: number[]; addRules?: Rule[] }) => {
    rules = [...rules.filter(({ id }) => !removeRuleIds.includes(id)), ...addRules];
    await onChange();
  },
);
const open = () => send('openPass', { attempt: 'a', minutes: 5, practical: false }, from);
const ofType = (type: string, priority: number) =>
  rules.filter((rule) => rule.action.type === type && rule.priority === priority);

beforeEach(async () => {
  fakeBrowser.reset();
  rules = [];
  sites = fakeSites('https://*.instagram.com/*');
  onChange.mockReset();
  updateSessionRules.mockClear();
  await database.delete();
  await database.open();
  Object.assign(fakeBrowser.declarativeNetRequest, {
    getSessionRules: async () => rules,
    updateSessionRules,
  });
  await send('hold', { link: SAM, personId: null, tabId: null });
  await send('loadNothing', { platform: 'instagram', account: 'sam', request: 'all' });
});

describe('the rules follow what is held', () => {
  it('and go with it', async () => {
    expect(ofType('redirect', 1).length).toBeGreaterThan(0);
    await send('stopHolding', { platform: 'instagram', account: 'sam' });
    expect(rules).toEqual([]);
  });

  it('change nothing when nothing changed', async () => {
    updateSessionRules.mockClear();
    await updateRequestRules();
    expect(updateSessionRules).not.toHaveBeenCalled();
  });

  it('are none for a site that is not allowed', async () => {
    sites.allowed = ['https://*.example.com/*'];
    await updateRequestRules();
    expect(ofType('redirect', 1)).toEqual([]);
  });

  it('rest while Lull rests', async () => {
    await send('takeBreak', { minutes: 60 });
    expect(rules).toEqual([]);
    await send('takeBreak', { minutes: null });
    expect(ofType('redirect', 1).length).toBeGreaterThan(0);
  });

  it('let a person through before any guard hears of the pass', async () => {
    const heard: boolean[] = [];
    onChange.mockImplementation(async () => {
      if (ofType('allow', 2).length > 0) heard.push('passes' in (await fakeBrowser.storage.local.get(null)));
    });
    expect(await open()).not.toBeNull();
    expect(heard).toEqual([false]);
    expect(ofType('allow', 2)).toHaveLength(ofType('redirect', 1).length);
  });

  it('are taken away when they cannot be set, so that nobody goes round in circles', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const refuse = async (change: Parameters<typeof updateSessionRules>[0]) => {
      if (change.addRules?.length) throw new Error('refused');
      return updateSessionRules(change);
    };
    Object.assign(fakeBrowser.declarativeNetRequest, { updateSessionRules: refuse });
    expect(await open()).not.toBeNull();
    expect(rules).toEqual([]);
  });
});
