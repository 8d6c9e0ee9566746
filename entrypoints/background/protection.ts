import { allowedSites, sitesAllowed } from '@/lib/browser/permissions';
import { isClaimedSite, platformInfo } from '@/lib/matching/platform-info';
import { indexKeys } from '@/lib/storage/background/derive-index';
import type { Scripts } from '@/lib/storage/channels';
import { database } from '@/lib/storage/database';
import { readIndex } from '@/lib/storage/guard-store';
import { heldPlatforms, personRows, profileRows } from '@/lib/storage/read/people';
import type { Profile } from '@/lib/storage/schema';
import { registeredScripts, SITE_ID } from './content-scripts';
import { coversPattern } from './match-patterns';

/** The links of the chain from an address to a pause that can be told from here. */
export interface Chain {
  /** It is in the index the guard reads. */
  indexed: boolean;
  /** The user allows its sites. */
  allowed: boolean;
  /** The guard runs on its sites, with the mark where that is needed. */
  registered: boolean;
}

/** What is really in place for each of these profiles, as the browser has it. */
export async function readChains(profiles: readonly Profile[]): Promise<Chain[]> {
  const [index, guards, mark, allowed] = await Promise.all([
    readIndex(),
    registeredScripts(),
    registeredScripts(SITE_ID),
    allowedOf(profiles.map(({ ask }) => ask)),
  ]);
  const runsOn = (sites: readonly string[], scripts: Scripts | null) =>
    sites.every((site) => scripts?.matches.some((match) => coversPattern(match, site)));
  return profiles.map((profile, i) => ({
    indexed: indexKeys(profile).every((key) => Object.hasOwn(index?.held ?? {}, key)),
    allowed: allowed[i] ?? false,
    registered: runsOn(profile.ask, guards) && (!isClaimedSite(profile) || runsOn(profile.ask, mark)),
  }));
}

/** Whether pauses are on. */
interface On {
  profiles: boolean[];
  /** Of the platforms of searches and chats. */
  platforms: boolean[];
}

/**
 * Whether the pause of each of these profiles is on, by all of its chain, and that of the searches or chats on each platform:
 * there by its sites, which is as far as can be told.
 */
export async function readOn(profiles: readonly Profile[], platforms: readonly string[]): Promise<On> {
  const [chains, allowed] = await Promise.all([
    readChains(profiles),
    allowedOf(platforms.map((id) => platformInfo(id).permissions)),
  ]);
  const whole = chains.map(({ indexed, allowed, registered }) => indexed && allowed && registered);
  return { profiles: whole, platforms: allowed };
}

/**
 * Whether each of these lists of sites is allowed; many ask for the same. A browser may keep sites the user allowed by hand under
 * other patterns than those it is asked for: what they cover counts.
 */
async function allowedOf(lists: readonly string[][]): Promise<boolean[]> {
  const allowed = await allowedSites();
  const isCovered = (site: string) => allowed.some((wide) => coversPattern(wide, site));
  const asked = new Map<string, Promise<boolean>>();
  return Promise.all(
    lists.map((sites) => {
      const key = sites.join(' ');
      const answer = asked.get(key) ?? (sites.every(isCovered) ? Promise.resolve(true) : sitesAllowed(sites));
      asked.set(key, answer);
      return answer;
    }),
  );
}

/**
 * Writes down for each profile whether its pause is on. Where the guards of open tabs were not started (`guarded` is
 * false) none is turned on: *Pause on* is said of those tabs too. Resolves to whether anything held has none.
 */
export async function noteProtected(guarded: boolean): Promise<boolean> {
  const [profiles, people] = await Promise.all([profileRows(), personRows()]);
  const on = await readOn(profiles, people.flatMap(heldPlatforms));
  const states = on.profiles.map((one, i) => one && (guarded || profiles[i]?.protected === true));
  await database.transaction('rw', database.profiles, async () => {
    for (const [i, { platform, account, protected: before }] of profiles.entries()) {
      if (before !== states[i]) await database.profiles.update([platform, account], { protected: states[i] });
    }
  });
  return [...states, ...on.platforms].includes(false);
}
