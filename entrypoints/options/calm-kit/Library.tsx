import { i18n } from '#i18n';
import type { Exercise } from '@/components/exercises';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';

interface LibraryProps {
  all: readonly Exercise[];
  picked: readonly Exercise[];
  /** What is not to be offered. */
  aside: readonly Exercise[];
  onAdd: (exercise: Exercise) => void;
  onTakeOut: (exercise: Exercise) => void;
  onTry: (exercise: Exercise) => void;
  onAside: (exercise: Exercise) => void;
  onOffer: (exercise: Exercise) => void;
}

/** Every exercise: what it is for, what is known of it, and ways to try it, to pick it and to put it aside. */
export function Library({ all, picked, aside, onAdd, onTakeOut, onTry, onAside, onOffer }: LibraryProps) {
  return (
    <section aria-labelledby="kit-all" className="stack">
      <div>
        <h2 id="kit-all">{i18n.t('kit.all')}</h2>
        <p className="soft">{i18n.t('kit.allLead')}</p>
      </div>
      <ul className="library" aria-labelledby="kit-all">
        {all.map((exercise) => (
          <li
            key={exercise.id}
            className="card library-item"
            data-aside={aside.includes(exercise) || undefined}
          >
            <div>
              <h3 dir="auto">{exercise.name()}</h3>
              <p className="soft">{aside.includes(exercise) ? i18n.t('kit.aside') : exercise.length()}</p>
            </div>
            <p>
              <span className="soft">{i18n.t('kit.goodFor')}</span> {exercise.goodFor()}
            </p>
            <About exercise={exercise} />
            {exercise.after ? (
              <p className="soft">{i18n.t('kit.after', [nameOf(all, exercise.after)])}</p>
            ) : (
              <div className="library-ways">
                <Button
                  data-try={exercise.id}
                  aria-label={i18n.t('kit.tryOne', [exercise.name()])}
                  onClick={() => onTry(exercise)}
                >
                  {i18n.t('kit.try')}
                </Button>
                <Pick
                  exercise={exercise}
                  picked={picked.includes(exercise)}
                  onPress={picked.includes(exercise) ? onTakeOut : onAdd}
                />
                <Aside
                  exercise={exercise}
                  aside={aside.includes(exercise)}
                  onPress={aside.includes(exercise) ? onOffer : onAside}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameOf = (all: readonly Exercise[], id: string): string =>
  all.find((exercise) => exercise.id === id)?.name() ?? '';

interface PickProps {
  exercise: Exercise;
  picked: boolean;
  onPress: (exercise: Exercise) => void;
}

/** One button that stays, so that the focus stays: picked or not. */
function Pick({ exercise, picked, onPress }: PickProps) {
  return (
    <Button
      variant="quiet"
      aria-pressed={picked}
      aria-label={i18n.t(picked ? 'kit.inKitOne' : 'kit.addOne', [exercise.name()])}
      onClick={() => onPress(exercise)}
    >
      {i18n.t(picked ? 'kit.inKit' : 'kit.add')}
    </Button>
  );
}

interface AsideProps {
  exercise: Exercise;
  aside: boolean;
  onPress: (exercise: Exercise) => void;
}

/** For an exercise that does not suit: it is not offered anywhere, and stays in this list. */
function Aside({ exercise, aside, onPress }: AsideProps) {
  return (
    <Button
      variant="quiet"
      aria-label={i18n.t(aside ? 'kit.offerOne' : 'kit.asideOne', [exercise.name()])}
      onClick={() => onPress(exercise)}
    >
      {i18n.t(aside ? 'kit.offer' : 'kit.putAside')}
    </Button>
  );
}

/** Cautions and evidence, as far as there are any. */
function About({ exercise: { caution, evidence, offByDefault, inPause, after } }: { exercise: Exercise }) {
  if (!caution && !evidence) return null;
  return (
    <Disclosure label={i18n.t('kit.about')}>
      <div className="library-about">
        {caution && <p>{caution()}</p>}
        {offByDefault && <p>{i18n.t('kit.quiet')}</p>}
        {!inPause && !after && <p>{i18n.t('kit.notInPause')}</p>}
        {evidence && (
          <p className="soft">
            <strong>{i18n.t(`exercise.level.${evidence.level}`)}.</strong> {evidence.line()}{' '}
            <cite>{evidence.source}</cite>
          </p>
        )}
      </div>
    </Disclosure>
  );
}
