import { millisecondsInMinute } from 'date-fns/constants';
import { browser } from '@/lib/browser/api';
import { readLocal } from '@/lib/storage/background/keys';
import type { FrameKind, FrameToken } from '@/lib/storage/channels';
import { FRAME_PREFIX } from '@/lib/storage/guard-store';
import { exclusively } from '@/lib/storage/lock';
import { readSession, writeSession } from '@/lib/storage/session';

const readTokens = async () => (await readSession('tokens')) ?? {};
const readCards = async () => (await readSession('cards')) ?? {};

async function add(token: string, of: FrameToken): Promise<void> {
  // A tab has one frame; what an earlier one left unclaimed is void.
  const others = Object.entries(await readTokens()).filter(([, { tab }]) => tab !== of.tab);
  await writeSession('tokens', { ...Object.fromEntries(others), [token]: of });
}

/**
 * Remembers, for the session, that this token belongs to a pause frame about to appear in this tab: in a private window, or
 * where the guard could not write it down itself.
 */
export function registerToken(token: string, tab: number): Promise<void> {
  return exclusively('frames', () => add(token, { tab, kind: 'pause' }));
}

/** The same for the card that asks about the visit of an attempt. `false` when one was shown for it already. */
export function registerCard(token: string, tab: number, attempt: string): Promise<boolean> {
  return exclusively('frames', async () => {
    const cards = await readCards();
    if (Object.hasOwn(cards, attempt)) return false;
    await writeSession('cards', { ...cards, [attempt]: { token, tab } });
    await add(token, { tab, kind: 'card' });
    return true;
  });
}

/** What the frame with this token in this tab is, or `null` for nothing of Lull's; a token serves once. */
export function claimToken(token: string, tab: number): Promise<FrameKind | null> {
  return exclusively('frames', async () => {
    const { [token]: owner, ...others } = await readTokens();
    if (owner?.tab !== tab) return null;
    await writeSession('tokens', others);
    return owner.kind;
  });
}

/** The attempt the card with this token in this tab asks about, or `null`. */
export async function attemptOfCard(token: string, tab: number): Promise<string | null> {
  const cards = Object.entries(await readCards());
  return cards.find(([, card]) => card.token === token && card.tab === tab)?.[0] ?? null;
}

/** A frame that has not taken its token after this time (ms) will not: the smallest pause stands in its place. */
const TOKEN_MS = millisecondsInMinute;

/** Forgets the tokens in `storage.local` that no frame came for. `now` is epoch ms. */
export async function sweepFrameTokens(now: number): Promise<void> {
  const tokens = await readLocal((key) => key.startsWith(FRAME_PREFIX));
  const old = Object.keys(tokens).filter((key) => !(Math.abs(now - Number(tokens[key])) < TOKEN_MS));
  if (old.length > 0) await browser.storage.local.remove(old);
}
