import { type ReactNode, useEffect, useState } from 'react';
import { type ReportError, useReport } from '@/components/hooks/report';
import { onUse } from '@/components/hooks/use-of-lull';
import { again, frameAsk } from '@/lib/messages/client';
import type { PauseKit } from '@/lib/policy/pause-kit';

interface PauseFrameProps {
  /** The kit, when it has come. */
  first: PauseKit | null;
  /** The kit, whenever it comes; `null` when there is none. */
  kit: Promise<PauseKit | null>;
  /** Nothing is kept there. */
  privateWindow: boolean;
  children: (own: PauseKit | null) => ReactNode;
}

/** A pause whose kit may come late: it then serves the screens that are left. Words may be locked while it stands: it then says so. */
export function PauseFrame({ first, kit, privateWindow, children }: PauseFrameProps) {
  const report = useReport();
  const [own, setOwn] = useState(first);
  useEffect(() => {
    if (!first) void kit.then(setOwn);
  }, [first, kit]);
  /** Whether what is written is kept, by now; `null`: as the kit says. */
  const [keep, setKeep] = useState(privateWindow ? false : null);
  useEffect(() => followKeeping(setKeep, report), [report]);
  return children(own && keep !== null && own.keep !== keep ? { ...own, keep } : own);
}

/** Tells that the pause is used, and calls `changed` with whether what is written in it is kept by now. Gives back what ends it. */
function followKeeping(changed: (keep: boolean) => void, report: ReportError): () => void {
  const tell = (used: boolean) =>
    again(() => frameAsk('noteUseInPause', { used })).then(changed, (error) =>
      report(error, 'use of a pause'),
    );
  // Continue was pressed.
  void tell(true);
  const end = onUse(() => void tell(true));
  // The words may have been locked in another tab. To come to the front is no use.
  const seen = () => document.visibilityState === 'visible' && void tell(false);
  document.addEventListener('visibilitychange', seen);
  return () => {
    end();
    document.removeEventListener('visibilitychange', seen);
  };
}
