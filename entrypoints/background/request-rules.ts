import type { DeclarativeNetRequest } from 'webextension-polyfill';
import { browser } from '@/lib/browser/api';
import { capabilities } from '@/lib/browser/capabilities';
import { allowedSites } from '@/lib/browser/permissions';
import { privateWindowsAllowed } from '@/lib/browser/private-windows';
import { report } from '@/lib/browser/report';
import { heldKey } from '@/lib/matching/page-keys';
import { quietRedirect } from '@/lib/matching/quiet-page';
import { type RequestFilter, type RequestScope, requestFilters } from '@/lib/matching/request-filters';
import { isOnBreak } from '@/lib/policy/cooling';
import { opensAll, readPasses } from '@/lib/storage/background/passes';
import { heldRows } from '@/lib/storage/background/salvage';
import { canonical } from '@/lib/storage/canonical';
import { exclusively } from '@/lib/storage/lock';
import { profileRows } from '@/lib/storage/read/people';
import { readSettings } from '@/lib/storage/read/settings';
import type { Profile } from '@/lib/storage/schema';
import { readSession, writeSession } from '@/lib/storage/session';
import { hostOf } from './match-patterns';

type Rule = DeclarativeNetRequest.Rule;
type Rules = DeclarativeNetRequest.Static;

/** A held profile and the addresses of it that are held back. */
export interface HeldRequest {
  key: string;
  personId: string;
  quiet: string;
  filters: RequestFilter[];
}

/** For whom requests are let through: the people whose pass opens all of theirs, in ordinary and in private windows. */
export interface LetThrough {
  usual: ReadonlySet<string>;
  private: ReadonlySet<string>;
  /** ids of the tabs in both kinds of windows; `null` where Lull is not in private ones, and every tab it meets is ordinary */
  tabs: { usual: readonly number[]; private: readonly number[] } | null;
}

/** Browsers take 5,000 rules for a session, 1,000 of them with a regular expression. Passes get a share of their own. */
const MOST = { held: { rules: 4_000, regexes: 700 }, passes: { rules: 990, regexes: 200 } };
/** Number of the first rule of a pass. */
const FIRST_PASS_ID = 10_001;
/**
 * Full loads, `<link rel=prefetch>`, and what a worker of the site asks for in place of a full load (Chromium asks it before
 * the rules; there the request is one of a script).
 */
const TYPES: DeclarativeNetRequest.ResourceType[] = ['main_frame', 'other', 'xmlhttprequest'];
/** Stands for requests that come from no tab, as those of workers. */
const NO_TAB = -1;
/** What a page asks for in place is no full load. */
const IN_PLACE_RULE: Rule = {
  id: 20_001,
  priority: 3,
  condition: { resourceTypes: ['xmlhttprequest'], excludedTabIds: [NO_TAB] },
  action: { type: 'allow' },
};
/** The quiet page itself always loads, also where a whole host is held. */
const QUIET_RULE: Rule = {
  id: 20_002,
  priority: 4,
  condition: { regexFilter: '^https?://[^/]+/robots\\.txt([?#]|$)', resourceTypes: TYPES },
  action: { type: 'allow' },
};

/** Leads what the rules of profiles marked with a token, under this name in the query, to its quiet page. */
function quietRule(name: string): Rule {
  const { regexFilter, regexSubstitution } = quietRedirect(name);
  return {
    id: 20_003,
    priority: 3,
    condition: { regexFilter, resourceTypes: TYPES },
    action: { type: 'redirect', redirect: { regexSubstitution } },
  };
}

/**
 * The rules for all that is held, the oldest hold first; `mark` is a name that no site can guess. `overLimit` are the keys of
 * profiles for which the browser has no room: the guard covers them as it does without rules.
 */
export function requestRules(
  held: HeldRequest[],
  through: LetThrough,
  mark: string,
): { rules: Rule[]; overLimit: string[] } {
  const kept = new RuleBudget(MOST.held, 1);
  const open = new RuleBudget(MOST.passes, FIRST_PASS_ID);
  const overLimit: string[] = [];
  for (const { key, personId, quiet, filters } of held) {
    const tabs = tabsOfPass(personId, through);
    // Without room for the pass the profile must not be held back, or it could not be opened.
    if (!kept.hasRoom(filters) || (tabs && !open.hasRoom(filters))) {
      overLimit.push(key);
      continue;
    }
    const queryTransform = { addOrReplaceParams: [{ key: mark, value: quiet }] };
    kept.put(filters, 1, { type: 'redirect', redirect: { transform: { queryTransform } } });
    if (tabs) open.put(filters, 2, { type: 'allow' }, tabs);
  }
  const rules = [...kept.rules, ...open.rules];
  return {
    rules: rules.length > 0 ? [...rules, IN_PLACE_RULE, quietRule(mark), QUIET_RULE] : [],
    overLimit,
  };
}

/**
 * The tabs a person's pass counts in, as a condition of a rule; `null` where none does. A tab that was opened since comes to the
 * quiet page, whose guard asks to be let through.
 */
function tabsOfPass(
  personId: string,
  { usual, private: hidden, tabs }: LetThrough,
): Pick<Rule['condition'], 'tabIds'> | null {
  const counts = { usual: usual.has(personId), private: tabs !== null && hidden.has(personId) };
  if (!counts.usual && !counts.private) return null;
  if (tabs === null || (counts.usual && counts.private)) return {};
  // The worker of a site asks from no tab, in a private window too.
  return { tabIds: [NO_TAB, ...(counts.usual ? tabs.usual : tabs.private)] };
}

/** Rules with numbers of their own, up to a limit. */
class RuleBudget {
  readonly rules: Rule[] = [];
  private regexes = 0;

  constructor(
    private readonly most: { rules: number; regexes: number },
    private readonly first: number,
  ) {}

  hasRoom(filters: RequestFilter[]): boolean {
    const regexes = filters.filter(({ regexFilter }) => regexFilter).length;
    return (
      this.rules.length + filters.length <= this.most.rules && this.regexes + regexes <= this.most.regexes
    );
  }

  put(
    filters: RequestFilter[],
    priority: number,
    action: Rule['action'],
    tabs: Pick<Rule['condition'], 'tabIds'> = {},
  ): void {
    for (const { urlFilter, regexFilter, caseSensitive } of filters) {
      if (regexFilter) this.regexes += 1;
      this.rules.push({
        id: this.first + this.rules.length,
        priority,
        condition: {
          ...(regexFilter ? { regexFilter } : { urlFilter }),
          isUrlFilterCaseSensitive: caseSensitive,
          resourceTypes: TYPES,
          ...tabs,
        },
        action,
      });
    }
  }
}

/** Makes the request rules those of what is held and open now. Never rejects: without rules the guard covers alone. */
export function updateRequestRules(): Promise<void> {
  return exclusively('store', () => applyRules({}));
}

/**
 * Lets people through before their pass, of ordinary or of private windows, is told: a guard that heard of it earlier would
 * open a profile that is still held back, and come round to the quiet page again. For inside the lock. Never rejects.
 */
export function letThrough(people: readonly string[], privateWindow: boolean): Promise<void> {
  return applyRules(privateWindow ? { private: people } : { usual: people });
}

async function applyRules(opening: {
  usual?: readonly string[];
  private?: readonly string[];
}): Promise<void> {
  const api = capabilities.declarativeNetRequest;
  if (!api) return;
  try {
    const now = Date.now();
    const { rest, profiles } = await readHeld();
    if (isOnBreak(rest, now)) return await dropRequestRules(api);
    const [usual, hidden, tabs] = await Promise.all([
      readPasses(false, now),
      readPasses(true, now),
      readTabs(),
    ]);
    await setRequestRules(api, profiles, {
      usual: new Set([...(opening.usual ?? []), ...opensAll(usual)]),
      private: new Set([...(opening.private ?? []), ...opensAll(hidden)]),
      tabs,
    });
  } catch (error) {
    report(error, 'request rules');
    // Rules that may be wrong could lead a person with a pass in circles: better none.
    await dropRequestRules(api).catch((again) => report(again, 'request rules'));
  }
}

/** What is held, and the break there is: as the index has it while the database does not open. */
async function readHeld() {
  try {
    const [{ rest }, profiles] = await Promise.all([readSettings(), profileRows()]);
    return { rest, profiles };
  } catch (error) {
    report(error, 'request rules');
    return heldRows();
  }
}

/** Makes the rules of this session those of the held profiles: only what differs is changed, all of it at once. */
async function setRequestRules(api: Rules, profiles: Profile[], through: LetThrough): Promise<void> {
  const { rules, overLimit } = requestRules(await heldRequests(api, profiles), through, await readMark());
  const before = new Map((await api.getSessionRules()).map((rule) => [rule.id, canonical(rule)]));
  const after = new Map(rules.map((rule) => [rule.id, canonical(rule)]));
  const removeRuleIds = [...before.keys()].filter((id) => before.get(id) !== after.get(id));
  const addRules = rules.filter(({ id }) => before.get(id) !== after.get(id));
  if (removeRuleIds.length + addRules.length > 0) await api.updateSessionRules({ removeRuleIds, addRules });
  await writeSession('requestsBeyond', overLimit);
}

async function readTabs(): Promise<LetThrough['tabs']> {
  if ((await privateWindowsAllowed()) === false) return null;
  const tabs = await browser.tabs.query({});
  const idsWhere = (isPrivate: boolean) =>
    tabs.filter(({ incognito }) => incognito === isPrivate).flatMap(({ id }) => id ?? []);
  return { usual: idsWhere(false), private: idsWhere(true) };
}

/** The name under which tokens travel; another one each session. */
async function readMark(): Promise<string> {
  const stored = await readSession('requestMark');
  if (stored) return stored;
  const made = crypto.randomUUID();
  await writeSession('requestMark', made);
  return made;
}

/** Takes all rules away. The guard then covers alone. */
async function dropRequestRules(api: Rules): Promise<void> {
  const rules = await api.getSessionRules();
  if (rules.length > 0) await api.updateSessionRules({ removeRuleIds: rules.map(({ id }) => id) });
}

async function heldRequests(api: Rules, profiles: Profile[]): Promise<HeldRequest[]> {
  const hosts = (await allowedSites()).map(hostOf);
  const ordered = profiles.filter(({ request }) => request !== 'none').sort((a, b) => a.heldAt - b.heldAt);
  return Promise.all(
    ordered.map(async ({ platform, account, personId, quiet, request, post }) => {
      const all = filtersOf(platform, account, { request, post });
      const allowed = all.filter(({ domain }) => hosts.some((host) => reaches(host, domain)));
      const usable = await Promise.all(allowed.map((filter) => isUsable(api, filter)));
      return {
        key: heldKey(platform, account),
        personId,
        quiet,
        filters: allowed.filter((_, nth) => usable[nth]),
      };
    }),
  );
}

const filtersByProfile = new Map<string, RequestFilter[]>();

/** A pass opens on a click, so what was worked out for a profile is kept for the life of the background. */
function filtersOf(platform: string, account: string, which: RequestScope): RequestFilter[] {
  const key = `${which.request} ${which.post} ${heldKey(platform, account)}`;
  const filters = filtersByProfile.get(key) ?? requestFilters(platform, account, which);
  filtersByProfile.set(key, filters);
  return filters;
}

/** Whether the host of a match pattern has to do with a domain. */
function reaches(host: string, domain: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return name === '' || name === domain || domain.endsWith(`.${name}`) || name.endsWith(`.${domain}`);
}

async function isUsable(api: Rules, { regexFilter, caseSensitive }: RequestFilter): Promise<boolean> {
  if (!regexFilter) return true;
  const asked = { regex: regexFilter, isCaseSensitive: caseSensitive };
  return (await api.isRegexSupported(asked)).isSupported;
}
