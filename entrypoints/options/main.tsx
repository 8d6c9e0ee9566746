import '@/components/ui/app.css';
import './options.css';
import { QuickExit } from '@/components/exit/QuickExit';
import { countUse } from '@/components/hooks/count-use';
import { PageLook } from '@/components/ui/Look';
import { startPage } from '@/components/ui/start-page';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import { readLook } from '@/lib/messages/look';
import { wear } from '@/lib/policy/look';
import { App } from './App';
import { isOutOfReach, OutOfReach } from './OutOfReach';
import './print.css';

/** Nothing is painted until it is known in which colours, but for so long (ms) at most: just after its start the browser is slow. */
const LOOK_PATIENCE_MS = 500;

Promise.race([readLook(), sleep(LOOK_PATIENCE_MS)])
  .catch((error) => report(error, 'look'))
  .then((look) => {
    if (look) wear(document.documentElement, look.appearance);
    countUse(report);
    startPage(
      <>
        <PageLook />
        <QuickExit />
        {isOutOfReach() ? <OutOfReach /> : <App />}
      </>,
      report,
    );
  })
  .catch((error) => report(error, 'page'));
