import type { Exercise } from '../exercise';

/**
 * The small picture of an exercise, which stands in the page (`scripts/pictures.ts`); the user's own ones share one. It says nothing the
 * words do not say.
 */
export function ExercisePicture({ of: { id, need } }: { of: Pick<Exercise, 'id' | 'need'> }) {
  return (
    <svg className="exercise-picture" viewBox="0 0 120 120" aria-hidden="true">
      <use href={`#picture-${need === 'own' ? 'own' : id}`} />
    </svg>
  );
}
