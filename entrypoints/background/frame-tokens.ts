import { browser } from '@/lib/browser/api';
import { exclusively } from '@/lib/storage/lock';

const TOKENS = 'tokens';
const CARDS = 'cards';

/** What a frame is when its token is real: a pause, or the small card of a check-in. */
export type FrameKind = 'pause' | 'card';

interface Token {
  tab: number;
  kind: FrameKind;
}

/** A card that was shown, for the session. */
interface Card {
  token: string;
  tab: number;
}

async function read<T>(key: string): Promise<Record<string, T>> {
  const { [key]: kept } = await browser.storage.session.get(key);
  return (kept as Record<string, T> | undefined) ?? {};
}

async function add(token: string, of: Token): Promise<void> {
  // A tab has one frame; what an earlier one left unclaimed is void.
  const others = Object.entries(await read<Token>(TOKENS)).filter(([, { tab }]) => tab !== of.tab);
  await browser.storage.session.set({ [TOKENS]: { ...Object.fromEntries(others), [token]: of } });
}

async function isPauseComing(tab: number): Promise<boolean> {
  const tokens = Object.values(await read<Token>(TOKENS));
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
    const cards = await read<Card>(CARDS);
    if (Object.hasOwn(cards, attempt) || (await isPauseComing(tab))) return false;
    await browser.storage.session.set({ [CARDS]: { ...cards, [attempt]: { token, tab } } });
    await add(token, { tab, kind: 'card' });
    return true;
  });
}

/** What the frame with this token in this tab is, or `null` for nothing of Lull's; a token serves once. */
export function claimToken(token: string, tab: number): Promise<FrameKind | null> {
  return exclusively('frames', async () => {
    const { [token]: owner, ...others } = await read<Token>(TOKENS);
    if (owner?.tab !== tab) return null;
    await browser.storage.session.set({ [TOKENS]: others });
    return owner.kind;
  });
}

/** The attempt the card with this token in this tab asks about, or `null`. */
export async function attemptOfCard(token: string, tab: number): Promise<string | null> {
  const cards = Object.entries(await read<Card>(CARDS));
  return cards.find(([, card]) => card.token === token && card.tab === tab)?.[0] ?? null;
}
