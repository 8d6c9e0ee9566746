import { useCallback, useState } from 'react';
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
          report(error, where);
          setState({ busy: false, stuck: true });
        },
      );
    },
    [report, where],
  );
  return { run, ...state };
}
