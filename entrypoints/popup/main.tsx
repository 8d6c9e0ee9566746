import '@/components/ui/app.css';
import './popup.css';
import { startPage } from '@/components/ui/start-page';
import { report } from '@/lib/browser/report';
import { Popup } from './Popup';

startPage(<Popup />, report);
