import { i18n } from '#i18n';
import { type Exercise, ExercisePicture } from '@/components/exercises';

interface TileProps {
  exercise: Exercise;
  picked: boolean;
  /** The level of its heading. */
  level: 3 | 4;
  onTry: (exercise: Exercise) => void;
  /** Puts it on the shelf, or takes it off; whether that was asked by key. */
  onRibbon: (exercise: Exercise, byKey: boolean) => void;
}

/** An exercise by its picture and what it is for: pressed anywhere it is tried; its ribbon is the kit. */
export function Tile({ exercise, picked, level, onTry, onRibbon }: TileProps) {
  const name = exercise.name();
  const Heading = `h${level}` as const;
  return (
    <>
      <ExercisePicture of={exercise} />
      <div className="tile-words">
        <Heading>
          {exercise.after ? (
            <span dir="auto">{name}</span>
          ) : (
            <button
              type="button"
              className="tile-try"
              dir="auto"
              data-try={exercise.id}
              aria-label={i18n.t('kit.tryOne', [name])}
              onClick={() => onTry(exercise)}
            >
              {name}
            </button>
          )}
        </Heading>
        <p className="soft">{exercise.goodFor()}</p>
      </div>
      {!exercise.after && (
        <button
          type="button"
          className="ribbon"
          data-ribbon={exercise.id}
          aria-pressed={picked}
          aria-label={i18n.t(picked ? 'kit.inKitOne' : 'kit.addOne', [name])}
          onClick={({ detail }) => onRibbon(exercise, detail === 0)}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M5.5 3h9v14L10 13.4 5.5 17z" />
          </svg>
        </button>
      )}
    </>
  );
}
