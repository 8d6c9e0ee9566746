import type { FrameKind, FrameToken } from '@/lib/messages/channels';
import { exclusively } from '@/lib/storage/lock';
import { readSession, writeSession } from '@/lib/storage/session';

const readTokens = async () => (await readSession('tokens')) ?? {};
const readCards = async () => (await readSession('cards')) ?? {};

async function add(token: string, of: FrameToken): Promise<void> {
  // A tab has one frame; what an earlier one left unclaimed is void.
  const others = Object.entries(await readTokens()).filter(([, { tab }]) => tab !== of.tab);
  await writeSession('tokens', { ...Object.fromEntries(others), [token]: of });
}

async function isPauseComing(tab: number): Promise<boolean> {
  const tokens = Object.values(await readTokens());
  return tokens.some((token) => token.tab === tab && token.kind === 'pause');
}

/** Remembers, for the session, that this token belongs to a pause frame about to appear in this tab. */
export function registerToken(token: string, tab: number): Promise<void> {
  return exclusively('frames', () => add(token, { tab, kind: 'pause' }));
}

/**
 * The same for the card that asks about the visit of an attempt. `false` when one was shown for it already, or a pause is
 * on its way in the tab: that comes first.
 */
export function registerCard(token: string, tab: number, attempt: string): Promise<boolean> {
  return exclusively('frames', async () => {
    const cards = await readCards();
    if (Object.hasOwn(cards, attempt) || (await isPauseComing(tab))) return false;
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
