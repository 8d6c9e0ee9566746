import { i18n } from '#i18n';
import type { Exercise } from '@/components/exercises';
import { Button } from '@/components/ui/Button';

interface PickedListProps {
  picked: readonly Exercise[];
  onMove: (exercise: Exercise, by: -1 | 1) => void;
}

/** The kit in its order, moved by buttons. A button at the end of its way stays, so that the focus stays too. */
export function PickedList({ picked, onMove }: PickedListProps) {
  return (
    <ol className="picked" aria-label={i18n.t('kit.order')}>
      {picked.map((exercise, index) => (
        <li key={exercise.id}>
          <span className="picked-number" aria-hidden="true">
            {index + 1}
          </span>
          <span className="picked-name" dir="auto">
            {exercise.name()}
          </span>
          <span className="picked-ways">
            <Arrow
              label={i18n.t('kit.up', [exercise.name()])}
              off={index === 0}
              onPress={() => onMove(exercise, -1)}
            />
            <Arrow
              label={i18n.t('kit.down', [exercise.name()])}
              off={index === picked.length - 1}
              down
              onPress={() => onMove(exercise, 1)}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}

interface ArrowProps {
  label: string;
  off: boolean;
  down?: boolean;
  onPress: () => void;
}

function Arrow({ label, off, down = false, onPress }: ArrowProps) {
  return (
    <Button variant="quiet" className="picked-arrow" aria-label={label} aria-disabled={off} onClick={onPress}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
        <path
          d={down ? 'm3 6 5 5 5-5' : 'm3 10 5-5 5 5'}
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </Button>
  );
}
