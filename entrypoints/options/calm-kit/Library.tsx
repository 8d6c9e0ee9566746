import { i18n } from '#i18n';
import { type Exercise, NEEDS } from '@/components/exercises';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { isForPauses, isOnlyPicked } from '@/lib/policy/at-hand';
import { Tile } from './Tile';

interface LibraryProps {
  all: readonly Exercise[];
  picked: readonly Exercise[];
  /** What is not to be offered. */
  aside: readonly Exercise[];
  /** `byKey`: by a key, so that the eye follows the focus. */
  onAdd: (exercise: Exercise, byKey: boolean) => void;
  onTry: (exercise: Exercise) => void;
  onAside: (exercise: Exercise) => void;
  onOffer: (exercise: Exercise) => void;
}

/** Every exercise that is not on the shelf, under the need it is for. */
export function Library({ all, picked, aside, onAdd, onTry, onAside, onOffer }: LibraryProps) {
  const offShelf = all.filter((exercise) => !picked.includes(exercise));
  return (
    <section aria-labelledby="kit-all" className="needs">
      <div>
        <h2 id="kit-all">{i18n.t('kit.all')}</h2>
        <p className="soft">{i18n.t('kit.allLead')}</p>
      </div>
      {NEEDS.map((need) => {
        const here = offShelf.filter((exercise) => exercise.need === need);
        if (here.length === 0) return null;
        return (
          <section key={need} className="need" aria-labelledby={`kit-${need}`}>
            <h3 className="need-name" id={`kit-${need}`}>
              {i18n.t(`kit.need.${need}`)}
            </h3>
            <ul className="need-row">
              {here.map((exercise) => (
                <li
                  key={exercise.id}
                  className="card need-item"
                  data-aside={aside.includes(exercise) || undefined}
                >
                  <div className="tile">
                    <Tile exercise={exercise} picked={false} level={4} onTry={onTry} onRibbon={onAdd} />
                  </div>
                  {exercise.after && (
                    <p className="soft need-aside">{i18n.t('kit.after', [nameOf(all, exercise.after)])}</p>
                  )}
                  {aside.includes(exercise) && <p className="soft need-aside">{i18n.t('kit.aside')}</p>}
                  <About
                    exercise={exercise}
                    aside={aside.includes(exercise)}
                    onAside={aside.includes(exercise) ? onOffer : onAside}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

const nameOf = (all: readonly Exercise[], id: string): string =>
  all.find((exercise) => exercise.id === id)?.name() ?? '';

interface AboutProps {
  exercise: Exercise;
  aside: boolean;
  onAside: (exercise: Exercise) => void;
}

/** How long it takes, cautions and evidence as far as there are any, and a way not to be offered it: it stays in this list. */
export function About({ exercise, aside, onAside }: AboutProps) {
  const { id, caution, evidence, after } = exercise;
  return (
    <Disclosure label={i18n.t('kit.about')}>
      <div className="library-about">
        <p>{exercise.length()}</p>
        {caution && <p>{caution()}</p>}
        {isOnlyPicked(id) && <p>{i18n.t('kit.quiet')}</p>}
        {!isForPauses(id) && <p>{i18n.t('kit.notInPause')}</p>}
        {evidence && (
          <p className="soft">
            <strong>{i18n.t(`exercise.level.${evidence.level}`)}.</strong> {evidence.line()}{' '}
            <cite>{evidence.source}</cite>
          </p>
        )}
        {!after && (
          <Button
            variant="quiet"
            aria-label={i18n.t(aside ? 'kit.offerOne' : 'kit.asideOne', [exercise.name()])}
            onClick={() => onAside(exercise)}
          >
            {i18n.t(aside ? 'kit.offer' : 'kit.putAside')}
          </Button>
        )}
      </div>
    </Disclosure>
  );
}
