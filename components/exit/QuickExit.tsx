import './quick-exit.css';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { SHIFTS } from '@/lib/policy/three-shifts';
import { useQuickExit } from '../hooks/quick-exit';
import { counted } from '../ui/counted';
import { onThreeShifts } from './three-shifts';

/** **Quick exit**, in sight on every page of Lull, and Shift three times. */
export function QuickExit() {
  const exit = useQuickExit();
  const [presses, setPresses] = useState(0);
  useEffect(() => onThreeShifts(() => exit(), setPresses), [exit]);
  const left = SHIFTS - presses;
  return (
    <div className="quick-exit">
      <button
        type="button"
        className="button button-plain"
        title={i18n.t('quickExit.keys')}
        onClick={() => exit()}
      >
        {i18n.t('quickExit.name')}
      </button>
      <span className="unseen" role="status">
        {presses > 0 && counted('quickExit.more', left)}
      </span>
    </div>
  );
}
