import type { PauseKit } from '@/lib/policy/pause-kit';
import { type Offer, rotate } from '@/lib/policy/rotation';
import { type Exercise, everyExercise } from '../exercises';

/** The one exercise a pause may offer, by its turn, and the reason it is this one. */
export function offerOf(kit: PauseKit | null): { exercise: Exercise; reason: Offer['reason'] } | null {
  const picked = kit?.picked ?? [];
  const exercises = everyExercise(kit?.ownExercises ?? []);
  const usable = exercises.filter(
    ({ id, inPause, after, offByDefault = false }) =>
      inPause && !after && (!offByDefault || picked.includes(id)),
  );
  const offer = rotate({
    kit: picked,
    usable: usable.map(({ id }) => id),
    disliked: kit?.aside ?? [],
    pauses: kit?.count ?? 0,
  });
  const exercise = exercises.find(({ id }) => id === offer?.id);
  return offer && exercise ? { exercise, reason: offer.reason } : null;
}
