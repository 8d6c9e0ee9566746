import { type ReactNode, useEffect, useState } from 'react';
import type { PauseKit } from '@/lib/policy/pause-kit';

interface PauseFrameProps {
  /** The kit, when it has come. */
  first: PauseKit | null;
  /** The kit, whenever it comes; `null` when there is none. */
  kit: Promise<PauseKit | null>;
  children: (own: PauseKit | null) => ReactNode;
}

/** A pause whose kit may come late: it then serves the screens that are left. */
export function PauseFrame({ first, kit, children }: PauseFrameProps) {
  const [own, setOwn] = useState(first);
  useEffect(() => {
    if (!first) void kit.then(setOwn);
  }, [first, kit]);
  return children(own);
}
