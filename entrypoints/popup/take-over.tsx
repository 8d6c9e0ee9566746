import type { FirstPopup } from '@/components/popup/first-popup';
import { startPage } from '@/components/ui/start-page';
import { report } from '@/lib/browser/report';
import { EVERYTHING } from '@/lib/messages/popup-session';
import { Popup } from './Popup';

/** Takes over the elements that stand there; without them, draws the popup by itself. */
export function takeOver(first: FirstPopup | null): void {
  startPage(<Popup start={first?.start ?? EVERYTHING} first={first} />, report);
}
