import '@/components/ui/app.css';
import './options.css';
import { startPage } from '@/components/ui/start-page';
import { report } from '@/lib/browser/report';
import { App } from './App';
import './print.css';

startPage(<App />, report);
