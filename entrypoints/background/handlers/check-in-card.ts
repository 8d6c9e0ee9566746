import { CARD_SETTLE_MS, isHard } from '@/lib/attempts/check-in';
import { browser } from '@/lib/browser/api';
import { sitesAllowed } from '@/lib/browser/permissions';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import { matchUrl } from '@/lib/matching';
import type { Answer, Data } from '@/lib/messages/protocol';
import type { From } from '@/lib/messages/server';
import { isOnBreak } from '@/lib/policy/cooling';
import { saveCheckIn } from '@/lib/storage/background/check-ins';
import { foldJournal } from '@/lib/storage/background/journal';
import { readPasses } from '@/lib/storage/background/passes';
import type { IsolatedWorld } from '@/lib/storage/channels';
import { database } from '@/lib/storage/database';
import { type GuardIndex, readIndex } from '@/lib/storage/guard-store';
import { lastLeft } from '@/lib/storage/read/check-ins';
import { readSettings } from '@/lib/storage/read/settings';
import { attemptOfCard, registerCard } from '../frame-tokens';

/** So often (ms) the tab is looked at until its page is there, and so long at most. */
const POLL_MS = 250;
const PATIENCE_MS = 15_000;

const CARD = '/check-in-card.js';

/** What the same site is called for small screens, and by habit. */
const SMALL_SITE = /^(www|m|mobile)\./;

/**
 * A page that was open on a pass is so no more. When the same tab then stands on a page that is not held, on a site where
 * Lull may run, the visit is asked about in a small card, once. In doubt nothing is asked: the popup may do so later.
 */
export async function visitOver(from: From): Promise<void> {
  const { tabId } = from;
  if (tabId === null) return;
  const attempt = await visitOf(from.url);
  if (attempt === null || !(await mayAsk(attempt))) return;
  const page = await addressOf(tabId);
  if (page !== null && isSameSite(from.url, page) && (await mayShow(page)))
    await showCard(tabId, attempt, page);
}

/**
 * Whether two pages belong to one site: other sites are not to meet the card, which would tell them of a visit elsewhere. A platform
 * may have many sites, such as copies that strangers run, so one host must be the other or lie below it.
 */
function isSameSite(left: string, page: string): boolean {
  const [one, other] = [left, page].map((url) => URL.parse(url)?.host.replace(SMALL_SITE, ''));
  if (!one || !other) return false;
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/** The attempt whose pass opened the page that was left. A practical and a planned visit have none to ask about. */
async function visitOf(url: string): Promise<string | null> {
  const [index, passes] = await Promise.all([readIndex(), readPasses(false, Date.now())]);
  const person = index && matchUrl(index, url)?.personId;
  // After a move inside the page the address is the new one already: with one pass there is no doubt whose it was.
  const left = person ? [passes[person]] : Object.values(passes);
  const [pass] = left;
  return !pass || left.length > 1 || pass.practical ? null : pass.attempt;
}

async function mayAsk(id: string): Promise<boolean> {
  await foldJournal(Date.now()).catch((error) => report(error, 'journal'));
  const [attempt, answer, index, { askAfter }] = await Promise.all([
    database.attempts.get(id),
    database.checkins.get(id),
    readIndex(),
    readSettings(),
  ]);
  if (attempt?.outcome !== 'continued' || answer || !askAfter) return false;
  // Someone who was just let go for good is not asked about.
  return Object.values(index?.held ?? {}).some(({ person }) => person === attempt.personId);
}

/** The address the tab stands on once its page is there, or `null`: it is gone, takes too long, or nobody may know. */
async function addressOf(tabId: number): Promise<string | null> {
  await sleep(CARD_SETTLE_MS);
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab) return null;
    if (tab.status === 'complete') return tab.url ?? null;
    await sleep(POLL_MS);
  }
  return null;
}

/** Whether Lull may run there and nothing there is held. */
async function mayShow(address: string): Promise<boolean> {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  const index = await readIndex();
  return isFree(index, url.href) && (await sitesAllowed([`${url.protocol}//${url.hostname}/*`]));
}

function isFree(index: GuardIndex | null, url: string): boolean {
  return index !== null && !isOnBreak(index.rest, Date.now()) && !matchUrl(index, url);
}

/** Shows it on the page at the address `page`, and on no other the tab may have come to meanwhile. */
async function showCard(tabId: number, attempt: string, page: string): Promise<void> {
  const token = crypto.randomUUID();
  if (!(await registerCard(token, tabId, attempt))) return;
  const target = { tabId };
  try {
    const [here] = await browser.scripting.executeScript({
      target,
      func: (lullCard: string, address: string) => {
        if (location.href !== address) return false;
        Object.assign(globalThis, { lullCard } satisfies IsolatedWorld);
        return true;
      },
      args: [token, page],
    });
    if (here?.result) await browser.scripting.executeScript({ target, files: [CARD] });
  } catch (error) {
    // The tab moved on to where Lull may not run, or refuses scripts.
    report(error, 'check-in card');
  }
}

/** How the visit felt, said in its card; the card is known by its token and tab. Resolves to a time the person left. */
export async function cardFelt(
  { token, felt, going }: Data<'cardFelt'>,
  from: From,
): Promise<Answer<'cardFelt'>> {
  if (from.tabId === null) return null;
  const attempt = await attemptOfCard(token, from.tabId);
  if (attempt === null) return null;
  await saveCheckIn({ attempt, felt, going });
  return isHard(felt) ? lastLeft() : null;
}
