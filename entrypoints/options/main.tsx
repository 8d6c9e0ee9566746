import '@/components/ui/app.css';
import './options.css';
import { startPage } from '@/components/ui/start-page';
import { report } from '@/lib/browser/report';
import { App } from './App';
import { isOutOfReach, OutOfReach } from './OutOfReach';
import './print.css';

startPage(isOutOfReach() ? <OutOfReach /> : <App />, report);
