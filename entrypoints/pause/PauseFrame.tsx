import { type ReactNode, useEffect, useState } from 'react';
import type { PauseKit } from '@/lib/policy/pause-kit';

interface PauseFrameProps {
  /** The kit the first screen is drawn with; `null` when it has not come yet. */
  first: PauseKit | null;
  /** The kit, whenever it comes; `null` when there is none. */
  kit: Promise<PauseKit | null>;
  onReady: () => void;
  children: (own: PauseKit | null) => ReactNode;
}

/**
 * Tells when the pause stands on the screen: the guard then stops waiting and gives it the keys. A kit that comes after the
 * first screen serves the later ones, without the check-in that was not shown.
 */
export function PauseFrame({ first, kit, onReady, children }: PauseFrameProps) {
  const [own, setOwn] = useState(first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it stands
  useEffect(() => {
    performance.mark('lull:pause-ready');
    onReady();
  }, []);
  useEffect(() => {
    if (!first) void kit.then((late) => setOwn(late && { ...late, checkIn: null }));
  }, [first, kit]);
  return children(own);
}
