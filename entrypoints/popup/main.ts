import type { PopupWorld } from '@/components/popup/first-popup';

// What steadies stands without it, so it is fetched when that stands, and takes over when no exercise in words is open.
const { takeOver } = await import('./take-over');
const first = (await (globalThis as PopupWorld).lullFirst?.catch(() => null)) ?? null;
await first?.free();
if (!first) document.getElementById('root')?.replaceChildren();
takeOver(first);
