import { type ReactNode, useEffect, useState } from 'react';
import { type Report, useReport } from '@/components/hooks/report';
import { onUse } from '@/components/hooks/use-of-lull';
import { again, frameAsk } from '@/lib/messages/client';
import type { PauseKit } from '@/lib/policy/pause-kit';

interface PauseFrameProps {
  /** The kit, when it has come. */
  first: PauseKit | null;
  /** The kit, whenever it comes; `null` when there is none. */
  kit: Promise<PauseKit | null>;
  children: (own: PauseKit | null) => ReactNode;
}

/** A pause whose kit may come late: it then serves the screens that are left. Words may be locked while it stands: it then says so. */
export function PauseFrame({ first, kit, children }: PauseFrameProps) {
  const report = useReport();
  const [own, setOwn] = useState(first);
  useEffect(() => {
    if (!first) void kit.then(setOwn);
  }, [first, kit]);
  useEffect(() => followKeeping((keep) => setOwn((kit) => kit && keepOnly(kit, keep)), report), [report]);
  return children(own);
}

const keepOnly = (kit: PauseKit, keep: boolean): PauseKit => (kit.keep === keep ? kit : { ...kit, keep });

/** Tells that the pause is used, and calls `changed` with whether what is written in it is kept by now. Gives back what ends it. */
function followKeeping(changed: (keep: boolean) => void, report: Report): () => void {
  const told = () => {
    if (document.visibilityState === 'hidden') return;
    again(() => frameAsk('noteUseInPause', {})).then(changed, (error) => report(error, 'use of a pause'));
  };
  // Continue was pressed.
  told();
  const end = onUse(told);
  // The words may have been locked in another tab.
  document.addEventListener('visibilitychange', told);
  return () => {
    end();
    document.removeEventListener('visibilitychange', told);
  };
}
