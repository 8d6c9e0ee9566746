import { Picture } from '@/components/ui/Picture';
import type { PathStepId } from '@/lib/policy/path';

const DRAWN: Record<PathStepId, string> = {
  steady: 'let-go',
  pattern: 'ride-the-wave',
  plan: 'ten-minutes-on',
  comfort: 'reach-a-friend',
  me: 'what-matters',
  after: 'road',
};

/** The picture of a step. */
export function PathPicture({ of }: { of: PathStepId }) {
  return <Picture of={DRAWN[of]} className="reading-picture" />;
}
