import type { Word } from '@/lib/policy/first-screen';
import type { PlainExercise } from '@/lib/policy/plain-exercise';

/** Walks an exercise in words, in place of the popup; Escape goes back as well. `finished` takes the ids of those that were done. */
export function startPlain(
  popup: HTMLElement,
  plain: HTMLElement,
  exerciseOf: (id: string) => PlainExercise,
  word: Word,
  finished: string[],
) {
  const part = (selector: string) => plain.querySelector(selector) as HTMLElement;
  const [name, line, help] = [part('h1'), part('h2'), part('h2 + p')];
  const [next, done] = [part('[data-plain=next]'), part('[data-plain=done]')];
  const breath = part('.breath');
  const breathWords = part('.breath-words');
  const motion = part('[data-plain=motion]');
  const move = (moving: boolean) => {
    breath.dataset.moving = String(moving);
    motion.setAttribute('aria-pressed', String(!moving));
    motion.textContent = word(moving ? 'pause.stop' : 'pause.start');
  };
  move(!matchMedia('(prefers-reduced-motion: reduce)').matches);
  let steps: PlainExercise['steps'] = [];
  let opened = '';
  let at = 0;
  let from: HTMLElement | null = null;
  const waiting: (() => void)[] = [];
  const show = () => {
    line.textContent = steps[at]?.line ?? '';
    help.textContent = steps[at]?.help ?? '';
    next.hidden = at >= steps.length - 1;
    done.hidden = !next.hidden;
  };
  plain.remove();
  plain.hidden = false;
  const back = () => {
    plain.remove();
    popup.hidden = false;
    from?.focus();
    for (const go of waiting.splice(0)) go();
  };
  plain.addEventListener('click', ({ target }) => {
    const way = (target as Element).closest<HTMLElement>('[data-plain]')?.dataset.plain;
    if (way === 'next') {
      at += 1;
      show();
      line.focus({ preventScroll: true });
    } else if (way === 'motion') move(breath.dataset.moving !== 'true');
    else if (way) {
      if (way === 'done') finished.push(opened);
      back();
    }
  });
  plain.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    back();
  });
  return {
    open: (id: string, tile: HTMLElement) => {
      const exercise = exerciseOf(id);
      [from, opened, steps, at] = [tile, exercise.id, exercise.steps, 0];
      name.textContent = exercise.name;
      if (exercise.breath) breath.append(breathWords);
      else breathWords.remove();
      show();
      popup.hidden = true;
      popup.parentElement?.after(plain);
      name.focus();
    },
    closed: () => (plain.isConnected ? new Promise<void>((go) => waiting.push(go)) : Promise.resolve()),
  };
}
