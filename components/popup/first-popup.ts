import type { PopupSession } from '@/lib/messages/popup-session';
import type { Word } from '@/lib/policy/first-screen';
import { plainExercise } from '@/lib/policy/plain-exercise';
import { onThreeShifts } from '../exit/three-shifts';
import { drawTiles } from './first-tiles';
import { startPlain } from './plain';

/** How the popup stands before React: what the page's first script hands to what takes it over. */
export interface FirstPopup extends PopupSession {
  /** Resolves when no exercise in words is open. Then nothing may come between before what was asked for is there. */
  free: () => Promise<void>;
  /** Ids of the exercises finished in words, to be noted. */
  finished: string[];
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

interface Page extends PopupSession {
  root: HTMLElement;
  /** The exercise in words. */
  plain: HTMLElement;
  word: Word;
  /** Leaves Lull. */
  exit: () => void;
}

/** Brings the popup's markup to life: words, the exercises at hand, and their presses. Needs no framework. */
export function startFirstPopup({ root, plain, word, exit, ...session }: Page): FirstPopup {
  const own = { ownExercises: session.kit?.ownExercises ?? [], ownList: session.kit?.ownList ?? [] };
  for (const part of [root, plain]) say(part, word);
  choose(root, session);
  const main = root.querySelector('main') as HTMLElement;
  const tiles = drawTiles(root, word, session.kit);
  root.hidden = false;
  const focusFirst = () => root.querySelector<HTMLElement>('.steady-button')?.focus();
  if (session.start.steady) focusFirst();

  /** The button that was pressed and is not answered yet. */
  let waiting: HTMLElement | null = null;
  let alone = false;
  /** React is taking over, and hears of what is pressed meanwhile. */
  let over = false;
  const finished: string[] = [];
  const words = startPlain(main, plain, (id) => plainExercise(id, own, word), word, finished);
  const open = (tile: HTMLElement) => {
    if (over) return;
    waiting = null;
    words.open(tiles.get(tile) ?? '', tile);
  };
  const press = ({ target }: Event) => {
    const button = (target as Element).closest('button');
    if (!button) return;
    if (!main.contains(button)) return exit();
    if (over) return;
    waiting = button;
    if (!tiles.has(button)) return;
    if (alone) open(button);
    else setTimeout(() => waiting === button && open(button), PATIENCE_MS);
  };
  root.addEventListener('click', press);
  onThreeShifts(exit);
  return {
    ...session,
    finished,
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
      takeUnanswered(main, tiles, word('popup.quiet'));
      if (waiting && tiles.has(waiting)) open(waiting);
      else if (document.activeElement === document.body) focusFirst();
    },
  };
}

/** Puts the words in. React knows nothing of where they came from. */
function say(root: HTMLElement, word: Word): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-word]')) {
    part.textContent = word(part.dataset.word ?? '');
    delete part.dataset.word;
  }
  for (const part of root.querySelectorAll<HTMLElement>('[data-label], [data-title]')) {
    const { label, title } = part.dataset;
    if (label) part.setAttribute('aria-label', word(label));
    if (title) part.title = word(title);
    delete part.dataset.label;
    delete part.dataset.title;
  }
}

/** Takes away what belongs to another beginning or name, and names Lull. */
function choose(root: HTMLElement, { start, shownAs }: PopupSession): void {
  const stays = start.steady ? (start.window ? [] : ['steady']) : ['all'];
  if (shownAs) stays.push(shownAs.discreet ? 'discreet' : 'open');
  for (const part of root.querySelectorAll<HTMLElement>('[data-when]')) {
    if (stays.includes(part.dataset.when ?? '')) delete part.dataset.when;
    else part.remove();
  }
  (root.querySelector('h1') as HTMLElement).textContent = shownAs?.name ?? '';
}

/** Takes away what needs an answer, and says that none comes. */
function takeUnanswered(main: HTMLElement, tiles: Map<HTMLElement, string>, line: string): void {
  for (const button of main.querySelectorAll('button')) if (!tiles.has(button)) button.remove();
  main.querySelector('.today')?.remove();
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  main.querySelector('section')?.after(said);
  said.textContent = line;
}
