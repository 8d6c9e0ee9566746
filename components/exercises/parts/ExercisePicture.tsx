import { Picture } from '../../ui/Picture';
import type { Exercise } from '../exercise';

/** The picture of an exercise; the user's own ones share one. */
export function ExercisePicture({ of: { id, need } }: { of: Pick<Exercise, 'id' | 'need'> }) {
  return <Picture of={need === 'own' ? 'own' : id} className="exercise-picture" />;
}
