import { useCallback, useState } from 'react';
import { isLockedRefusal } from '@/lib/messages/locked';
import { sayRefused } from './lock';
import { useReport } from './report';

/** Something a person set going that takes a moment. */
export interface Action {
  /** Starts it; what it throws is reported and shown as `stuck`. */
  run: (work: () => Promise<unknown>) => void;
  busy: boolean;
  /** The last run did not work; say so kindly. */
  stuck: boolean;
}

/** Runs asynchronous work so that its failure is always reported and shown. `where` names it in the report. */
export function useAction(where: string): Action {
  const report = useReport();
  const [state, setState] = useState({ busy: false, stuck: false });
  const run = useCallback(
    (work: () => Promise<unknown>) => {
      setState({ busy: true, stuck: false });
      work().then(
        () => setState({ busy: false, stuck: false }),
        (error) => {
          // The notice of the lock says it, with what to do.
          const locked = isLockedRefusal(error);
          if (locked) sayRefused();
          else report(error, where);
          setState({ busy: false, stuck: !locked });
        },
      );
    },
    [report, where],
  );
  return { run, ...state };
}
