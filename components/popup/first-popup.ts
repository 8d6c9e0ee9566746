import type { PopupStart } from '@/lib/messages/popup-session';
import { ONLY_PICKED, PLACES, shelf } from '@/lib/policy/at-hand';
import type { Kit } from '@/lib/policy/calm-kit';
import type { Word } from '@/lib/policy/first-screen';
import type { Look } from '@/lib/policy/look';
import { readOwn } from '@/lib/policy/own-exercise';
import { type PlainExercise, plainExercise } from '@/lib/policy/plain-exercise';
import { onThreeShifts } from '../exit/three-shifts';

/** How the popup stands before React: what the page's first script hands to what takes it over. */
export interface FirstPopup {
  start: PopupStart;
  /** The kit it is drawn with; `null` for the built-in exercises. */
  kit: Kit | null;
  /** `null` where it is not known yet: till then Lull has neither name nor mark. */
  look: Look | null;
  /** Resolves when no exercise in words is open. Then nothing may come between before what was asked for is there. */
  free: () => Promise<void>;
  /** From now on presses are answered by who took over; the one that was not answered yet is made once more. */
  handOver: () => void;
  /** Nothing more comes: what cannot be answered goes. */
  alone: () => void;
}

/** Globals of `popup.html`. */
export interface PopupWorld {
  /** Set by the page's first script. Rejects where it could not draw. */
  lullFirst?: Promise<FirstPopup>;
}

/** What takes over is waited for this long (ms) after a press; then the exercise comes in words. */
const PATIENCE_MS = 1_000;

const SVG = 'http://www.w3.org/2000/svg';

interface Page {
  root: HTMLElement;
  /** The exercise in words. */
  plain: HTMLElement;
  word: Word;
  start: PopupStart;
  kit: Kit | null;
  look: Look | null;
  /** Leaves Lull. */
  exit: () => void;
}

/** Brings the popup's markup to life: words, the exercises at hand, and their presses. Needs no framework. */
export function startFirstPopup({ root, plain, word, start, kit, look, exit }: Page): FirstPopup {
  const own = { ownExercises: kit?.ownExercises ?? [], ownList: kit?.ownList ?? [] };
  say(root, word);
  say(plain, word);
  const stays = start.steady ? (start.window ? [] : ['steady']) : ['all'];
  if (look) stays.push(look.discreet ? 'discreet' : 'open');
  for (const part of root.querySelectorAll<HTMLElement>('[data-when]')) {
    if (stays.includes(part.dataset.when ?? '')) delete part.dataset.when;
    else part.remove();
  }
  const main = root.querySelector('main') as HTMLElement;
  const quickExit = root.querySelector('.quick-exit') as HTMLElement;
  (main.querySelector('h1') as HTMLElement).textContent = look?.name ?? '';
  const tiles = drawTiles(root, word, kit);
  root.hidden = false;
  if (start.steady) root.querySelector<HTMLElement>('.steady-button')?.focus();

  /** The button that was pressed and is not answered yet. */
  let waiting: HTMLElement | null = null;
  let alone = false;
  /** React is taking over, and hears of what is pressed meanwhile. */
  let over = false;
  const open = (tile: HTMLElement) => {
    if (over) return;
    waiting = null;
    words.open(tiles.get(tile) ?? '', tile);
  };
  const words = startPlain(main, plain, (id) => plainExercise(id, own, word), word);
  const press = ({ target }: Event) => {
    const button = (target as Element).closest('button');
    if (button && quickExit.contains(button)) return exit();
    if (!button || over) return;
    waiting = button;
    if (!tiles.has(button)) return;
    if (alone) open(button);
    else setTimeout(() => waiting === button && open(button), PATIENCE_MS);
  };
  root.addEventListener('click', press);
  onThreeShifts(exit);
  return {
    start,
    kit,
    look,
    free: async () => {
      await words.closed();
      over = true;
    },
    handOver: () => {
      root.removeEventListener('click', press);
      const pressed = waiting;
      waiting = null;
      if (pressed?.isConnected) pressed.click();
    },
    alone: () => {
      [alone, over] = [true, false];
      for (const button of main.querySelectorAll('button')) if (!tiles.has(button)) button.remove();
      root.querySelector('.today')?.remove();
      const said = document.createElement('p');
      said.setAttribute('role', 'status');
      root.querySelector('section')?.after(said);
      said.textContent = word('popup.quiet');
      if (waiting && tiles.has(waiting)) open(waiting);
      else if (document.activeElement === document.body)
        root.querySelector<HTMLElement>('.steady-button')?.focus();
    },
  };
}

/** Puts the words in. React knows nothing of where they came from. */
function say(place: HTMLElement, word: Word): void {
  for (const part of place.querySelectorAll<HTMLElement>('[data-word]')) {
    part.textContent = word(part.dataset.word ?? '');
    delete part.dataset.word;
  }
  for (const part of place.querySelectorAll<HTMLElement>('[data-label], [data-title]')) {
    const { label, title } = part.dataset;
    if (label) part.setAttribute('aria-label', word(label));
    if (title) part.title = word(title);
    delete part.dataset.label;
    delete part.dataset.title;
  }
}

/** The exercises at hand, as the popup draws them. Gives back the id of each button's exercise. */
function drawTiles(root: HTMLElement, word: Word, kit: Kit | null): Map<HTMLElement, string> {
  const list = root.querySelector('.steady') as HTMLElement;
  const built = Object.entries(PLACES).map(([id, place]) => ({
    id,
    picture: id,
    offByDefault: ONLY_PICKED.includes(id),
    name: word(`exercise.${place}.name`),
    good: word(`exercise.${place}.good`),
  }));
  const own = (kit?.ownExercises ?? []).map(({ id, text }) => ({
    id,
    picture: 'own',
    offByDefault: false,
    name: readOwn(text).title,
    good: word('exercise.own.good'),
  }));
  const { first, rest } = shelf([...built, ...own], kit?.kit ?? [], kit?.aside ?? []);
  const tiles = new Map<HTMLElement, string>();
  for (const { id, picture, name, good } of first) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    const label = document.createElement('span');
    button.type = 'button';
    button.className = 'steady-button';
    button.title = good;
    label.dir = 'auto';
    label.textContent = name;
    button.append(drawPicture(picture), label);
    item.append(button);
    list.append(item);
    tiles.set(button, id);
  }
  if (first.length === 0) list.replaceWith(...noneLeft(word));
  if (rest.length === 0) root.querySelector('.disclosure-button')?.remove();
  return tiles;
}

/** A picture that stands in the page. */
function drawPicture(name: string): SVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  const use = document.createElementNS(SVG, 'use');
  picture.setAttribute('class', 'exercise-picture');
  picture.setAttribute('viewBox', '0 0 120 120');
  picture.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#picture-${name}`);
  picture.append(use);
  return picture;
}

/** Every exercise was put aside: the way to them stays. */
function noneLeft(word: Word): HTMLElement[] {
  const line = document.createElement('p');
  line.textContent = word('popup.steadyNone');
  const link = document.createElement('a');
  Object.assign(link, { target: '_blank', rel: 'noreferrer', textContent: word('options.calmKit') });
  link.setAttribute('href', '/options.html#/calm-kit');
  return [line, link];
}

/** Walks an exercise in words, in place of the popup; Escape goes back as well. */
function startPlain(
  popup: HTMLElement,
  plain: HTMLElement,
  exerciseOf: (id: string) => PlainExercise,
  word: Word,
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
    else if (way) back();
  });
  plain.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    back();
  });
  return {
    open: (id: string, tile: HTMLElement) => {
      const exercise = exerciseOf(id);
      [from, steps, at] = [tile, exercise.steps, 0];
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
