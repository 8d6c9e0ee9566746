import { type ReactNode, useEffect } from 'react';

/** Tells when the pause stands on the screen: the guard then stops waiting and gives it the keys. */
export function PauseFrame({ onReady, children }: { onReady: () => void; children: ReactNode }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it stands
  useEffect(() => {
    performance.mark('lull:pause-ready');
    onReady();
  }, []);
  return children;
}
