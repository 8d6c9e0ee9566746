import { i18n } from '#i18n';
import type { Exercise } from '@/components/exercises';
import { Disclosure } from '@/components/ui/Disclosure';
import { About } from './Library';
import { PickedList } from './PickedList';
import { Tile } from './Tile';

interface ShelfProps {
  picked: readonly Exercise[];
  onTry: (exercise: Exercise) => void;
  onTakeOut: (exercise: Exercise) => void;
  onMove: (exercise: Exercise, by: -1 | 1) => void;
  onAside: (exercise: Exercise) => void;
}

/** What is picked, on one board in its order. */
export function Shelf({ picked, onTry, onTakeOut, onMove, onAside }: ShelfProps) {
  return (
    <>
      <ul className="kit-shelf" aria-label={i18n.t('kit.yours')}>
        {picked.map((exercise) => (
          <li key={exercise.id}>
            <div className="tile">
              <Tile exercise={exercise} picked level={3} onTry={onTry} onRibbon={onTakeOut} />
            </div>
            <About exercise={exercise} aside={false} onAside={onAside} />
          </li>
        ))}
      </ul>
      {picked.length > 1 && (
        <Disclosure label={i18n.t('kit.order')}>
          <PickedList picked={picked} onMove={onMove} />
        </Disclosure>
      )}
    </>
  );
}
