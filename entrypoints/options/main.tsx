import '@/components/ui/app.css';
import './options.css';
import { QuickExit } from '@/components/exit/QuickExit';
import { countUse } from '@/components/hooks/count-use';
import { ShownPage } from '@/components/ui/ShownAs';
import { startPage } from '@/components/ui/start-page';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import { readShownAs } from '@/lib/messages/shown-as';
import { wear } from '@/lib/policy/shown-as';
import { App } from './App';
import { isOutOfReach, OutOfReach } from './OutOfReach';
import './print.css';

/** Nothing is painted until it is known in which colours, but for so long (ms) at most: just after its start the browser is slow. */
const SHOWN_PATIENCE_MS = 500;

Promise.race([readShownAs(), sleep(SHOWN_PATIENCE_MS)])
  .catch((error) => report(error, 'look'))
  .then((shownAs) => {
    if (shownAs) wear(document.documentElement, shownAs.appearance);
    countUse(report);
    startPage(
      <>
        <ShownPage />
        <QuickExit />
        {isOutOfReach() ? <OutOfReach /> : <App />}
      </>,
      report,
    );
  })
  .catch((error) => report(error, 'page'));
