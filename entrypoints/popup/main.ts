import type { PopupWorld } from '@/components/popup/first-popup';
import { report } from '@/lib/browser/report';

// What steadies stands without it, so it is fetched when that stands.
async function goOn(): Promise<void> {
  const first = await (globalThis as PopupWorld).lullFirst?.catch(() => null);
  try {
    const { takeOver } = await import('./take-over');
    await first?.free();
    if (!first) document.getElementById('root')?.replaceChildren();
    takeOver(first ?? null);
  } catch (error) {
    report(error, 'popup');
    first?.alone();
  }
}
void goOn();
