import { QuickExit } from '@/components/exit/QuickExit';
import { countUse } from '@/components/hooks/count-use';
import { FirstShownAs } from '@/components/hooks/shown-as';
import type { FirstPopup } from '@/components/popup/first-popup';
import { ShownPage } from '@/components/ui/ShownAs';
import { startPage } from '@/components/ui/start-page';
import { report } from '@/lib/browser/report';
import { EVERYTHING } from '@/lib/messages/popup-session';
import { Popup } from './Popup';

/** Takes over the elements that stand there; without them, draws the popup by itself. */
export function takeOver(first: FirstPopup | null): void {
  countUse(report);
  startPage(
    <FirstShownAs value={first?.shownAs ?? null}>
      <ShownPage />
      <QuickExit />
      <Popup start={first?.start ?? EVERYTHING} first={first} />
    </FirstShownAs>,
    report,
  );
}
