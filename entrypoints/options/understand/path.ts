import { i18n } from '#i18n';
import { PATH_STEPS, type PathStepId } from '@/lib/policy/path';
import type { TopicId } from './topics';

/** A step of the path: one page to read, one exercise, one small thing to do once, one question. */
export interface PathStep {
  id: PathStepId;
  title: string;
  line: string;
  text: string;
  /** Pages to read, the one to begin with first. */
  read: TopicId[];
  /** Id of the exercise to try. */
  exercise: string;
  once: string;
  question: { about: string; text: string };
}

const READ: Record<PathStepId, TopicId[]> = {
  steady: ['grief'],
  pattern: ['protest', 'anxious'],
  plan: ['calming'],
  comfort: ['soothing', 'enough'],
  me: ['origins'],
  after: ['after'],
};
const TRY: Record<PathStepId, string> = {
  steady: 'someone-safe',
  pattern: 'ride-the-wave',
  plan: 'later-not-now',
  comfort: 'reach-a-friend',
  me: 'what-matters',
  after: 'one-real-moment',
};

/** The steps in the order they are drawn; any of them may come first. */
export function pathSteps(): PathStep[] {
  return PATH_STEPS.map((id) => ({
    id,
    title: i18n.t(`path.${id}.title`),
    line: i18n.t(`path.${id}.line`),
    text: i18n.t(`path.${id}.text`),
    read: READ[id],
    exercise: TRY[id],
    once: i18n.t(`path.${id}.once`),
    question: { about: `path.${id}`, text: i18n.t(`path.${id}.ask`) },
  }));
}
