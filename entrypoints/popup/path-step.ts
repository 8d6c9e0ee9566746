import { useEffect, useState } from 'react';
import { useReport } from '@/components/hooks/report';
import { ask } from '@/lib/messages/client';
import type { PathStepId } from '@/lib/policy/path';

/** The step of the path to name, read once; none in a private window. */
export function usePathStep(privateWindow: boolean): PathStepId | null {
  const report = useReport();
  const [step, setStep] = useState<PathStepId | null>(null);
  useEffect(() => {
    if (privateWindow) return;
    ask('pathStep', {}).then(setStep, (error) => report(error, 'the path'));
  }, [privateWindow, report]);
  return step;
}
