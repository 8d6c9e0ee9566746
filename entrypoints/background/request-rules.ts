import type { DeclarativeNetRequest } from 'webextension-polyfill';
import { capabilities } from '@/lib/browser/capabilities';
import { allowedSites } from '@/lib/browser/permissions';
import { report } from '@/lib/browser/report';
import { heldKey } from '@/lib/matching/page-keys';
import { quietPage } from '@/lib/matching/quiet-page';
import { type RequestFilter, type RequestScope, requestFilters } from '@/lib/matching/request-filters';
import { isOnBreak } from '@/lib/policy/cooling';
import { readPasses } from '@/lib/storage/background/passes';
import { canonical } from '@/lib/storage/canonical';
import { exclusively } from '@/lib/storage/lock';
import { profileRows } from '@/lib/storage/read/people';
import { readSettings } from '@/lib/storage/read/settings';
import type { Profile } from '@/lib/storage/schema';
import { writeSession } from '@/lib/storage/session';
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

/** Browsers take 5,000 rules for a session, 1,000 of them with a regular expression. Passes get a share of their own. */
const MOST = { held: { rules: 4_000, regexes: 700 }, passes: { rules: 990, regexes: 200 } };
/** Number of the first rule of a pass. */
const FIRST_PASS_ID = 10_001;
/** The quiet page itself always loads, also where a whole host is held. */
const QUIET_RULE: Rule = {
  id: 20_001,
  priority: 3,
  condition: { regexFilter: '^https?://[^/]+/robots\\.txt([?#]|$)', resourceTypes: ['main_frame'] },
  action: { type: 'allow' },
};

/**
 * The rules for all that is held, the oldest hold first. `openPeople` are the people whose pass runs. `overLimit` are the keys
 * of profiles for which the browser has no room: the guard covers them as it does without rules.
 */
export function requestRules(
  held: HeldRequest[],
  openPeople: ReadonlySet<string>,
): { rules: Rule[]; overLimit: string[] } {
  const kept = new RuleBudget(MOST.held, 1);
  const open = new RuleBudget(MOST.passes, FIRST_PASS_ID);
  const overLimit: string[] = [];
  for (const { key, personId, quiet, filters } of held) {
    const passes = openPeople.has(personId);
    // Without room for the pass the profile must not be held back, or it could not be opened.
    if (!kept.hasRoom(filters) || (passes && !open.hasRoom(filters))) {
      overLimit.push(key);
      continue;
    }
    kept.put(filters, 1, toQuietPage(quiet));
    if (passes) open.put(filters, 2, { type: 'allow' });
  }
  const rules = [...kept.rules, ...open.rules];
  return { rules: rules.length > 0 ? [...rules, QUIET_RULE] : [], overLimit };
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

  put(filters: RequestFilter[], priority: number, action: Rule['action']): void {
    for (const { urlFilter, regexFilter, caseSensitive } of filters) {
      if (regexFilter) this.regexes += 1;
      this.rules.push({
        id: this.first + this.rules.length,
        priority,
        condition: {
          ...(regexFilter ? { regexFilter } : { urlFilter }),
          isUrlFilterCaseSensitive: caseSensitive,
          resourceTypes: ['main_frame'],
        },
        action,
      });
    }
  }
}

/** To the site's own page without scripts, where the guard shows the pause. */
function toQuietPage(quiet: string): Rule['action'] {
  const [path = '', fragment = ''] = quietPage(quiet).split(/(?=#)/);
  return { type: 'redirect', redirect: { transform: { path, query: '', fragment } } };
}

/** Makes the request rules those of what is held and open now. Never rejects: without rules the guard covers alone. */
export function updateRequestRules(): Promise<void> {
  return exclusively('store', () => applyRules([]));
}

/**
 * Lets people through before their pass is told: a guard that heard of it earlier would open a profile that is still held
 * back, and come round to the quiet page again. For inside the lock. Never rejects.
 */
export function letThrough(people: readonly string[]): Promise<void> {
  return applyRules(people);
}

async function applyRules(opening: readonly string[]): Promise<void> {
  const api = capabilities.declarativeNetRequest;
  if (!api) return;
  try {
    const now = Date.now();
    const { rest } = await readSettings();
    if (isOnBreak(rest, now)) return await dropRequestRules(api);
    const passes = { ...(await readPasses(false, now)), ...(await readPasses(true, now)) };
    const through = new Set([...opening, ...Object.keys(passes)]);
    await setRequestRules(api, await profileRows(), through);
  } catch (error) {
    report(error, 'request rules');
    // Rules that may be wrong could lead a person with a pass in circles: better none.
    await dropRequestRules(api).catch((again) => report(again, 'request rules'));
  }
}

/** Makes the rules of this session those of the held profiles: only what differs is changed, all of it at once. */
async function setRequestRules(
  api: Rules,
  profiles: Profile[],
  openPeople: ReadonlySet<string>,
): Promise<void> {
  const { rules, overLimit } = requestRules(await heldRequests(api, profiles), openPeople);
  const before = new Map((await api.getSessionRules()).map((rule) => [rule.id, canonical(rule)]));
  const after = new Map(rules.map((rule) => [rule.id, canonical(rule)]));
  const removeRuleIds = [...before.keys()].filter((id) => before.get(id) !== after.get(id));
  const addRules = rules.filter(({ id }) => before.get(id) !== after.get(id));
  if (removeRuleIds.length + addRules.length > 0) await api.updateSessionRules({ removeRuleIds, addRules });
  await writeSession('requestsBeyond', overLimit);
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

const known = new Map<string, RequestFilter[]>();

/** A pass opens on a click, so what was worked out for a profile is kept for the life of the background. */
function filtersOf(platform: string, account: string, which: RequestScope): RequestFilter[] {
  const key = `${which.request} ${which.post} ${heldKey(platform, account)}`;
  const filters = known.get(key) ?? requestFilters(platform, account, which);
  known.set(key, filters);
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
