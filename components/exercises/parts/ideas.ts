import { i18n } from '#i18n';
import { IDEAS } from '@/lib/policy/plain-exercise';

/** Things that are good for two minutes, for whoever has no list yet. */
export const twoMinuteIdeas = (): string[] => IDEAS.map((idea) => i18n.t(`exercise.two.${idea}`));
