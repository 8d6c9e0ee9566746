import '@/components/ui/app.css';
import './popup.css';
import './window.css';
import { QuickExit } from '@/components/exit/QuickExit';
import { PageLook } from '@/components/ui/Look';
import { startPage } from '@/components/ui/start-page';
import { report } from '@/lib/browser/report';
import { Popup } from './Popup';
import { EVERYTHING, readStart } from './steady';

readStart(location.hash)
  .catch((error) => {
    report(error, 'how to begin');
    return EVERYTHING;
  })
  .then((start) => {
    if (start.window) document.documentElement.dataset.window = '';
    startPage(
      <>
        <PageLook />
        <QuickExit />
        <Popup start={start} />
      </>,
      report,
    );
  })
  .catch((error) => report(error, 'popup'));
