import { createContext, use, useCallback } from 'react';
import { leaveLull } from './leave-lull';
import { useReport } from './report';

/** Where it is not a page of Lull that is left, the way out; the pause has one of its own. */
export const ExitContext = createContext<((then: () => void) => void) | null>(null);

/** Leaves Lull at once. `then` is done once a pause was heard; on a page at once. */
export function useQuickExit(): (then?: () => void) => void {
  const exit = use(ExitContext);
  const report = useReport();
  return useCallback(
    (then: () => void = () => undefined) => {
      if (exit) return exit(then);
      leaveLull(report);
      then();
    },
    [exit, report],
  );
}
