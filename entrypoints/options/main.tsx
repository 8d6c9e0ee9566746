import '@/components/ui/app.css';
import './options.css';
import { QuickExit } from '@/components/exit/QuickExit';
import { PageLook } from '@/components/ui/Look';
import { startPage } from '@/components/ui/start-page';
import { report } from '@/lib/browser/report';
import { App } from './App';
import { isOutOfReach, OutOfReach } from './OutOfReach';
import './print.css';

startPage(
  <>
    <PageLook />
    <QuickExit />
    {isOutOfReach() ? <OutOfReach /> : <App />}
  </>,
  report,
);
