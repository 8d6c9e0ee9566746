import { isHard, type PendingCheckIn } from '@/lib/attempts/check-in';
import type { Going } from '@/lib/attempts/urges';
import type { PauseLine, Word } from '@/lib/policy/first-screen';
import { type Countdown, leftWords, secondsWord, type WayOut } from '@/lib/policy/first-screen';
import { keepFirstFocus } from './first-focus';
import type { CheckInAnswer } from './types';

/** What the waiting screen shows, and what it calls. */
export interface FirstScreen {
  word: Word;
  /** The wait. */
  wait: Countdown;
  line: PauseLine;
  /** What Lull is called, where not by its name. */
  name: string | null;
  /** Key of what is said in place of Lull's name. */
  note: string | null;
  /** The exercise beside the ways out, in words, or `null`. */
  offer: string | null;
  /** Whether it is asked how the last look felt. */
  checkIn: boolean;
  /** A time they left, said after a hard look. */
  lastLeft: PendingCheckIn['left'];
  onPress: (press: WayOut | 'exercise' | 'exit') => void;
  onFelt: (felt: CheckInAnswer, going: Going[]) => void;
  /** Its buttons answer. What is left to do costs a layout. */
  onReady?: () => void;
}

/**
 * Brings the waiting screen in `root` (drawn of `FIRST_SCREEN`) to life: words, line, wait and buttons. Needs no framework, so
 * that it stands before one is loaded. First focus is the line, so that an Enter already under way does nothing. Gives back what
 * ends it.
 */
export function startFirstScreen(root: ParentNode & EventTarget, screen: FirstScreen): () => void {
  const { word, wait, line } = screen;
  const part = (selector: string) => root.querySelector(selector) as HTMLElement;
  if (screen.note) part('.pause-note').dataset.word = screen.note;
  sayWords(root, word);

  const heading = part('.pause-line');
  part('.pause-line-text').textContent = line.text;
  if (line.from) heading.dataset.own = 'true';
  put(part('.pause-from'), line.from);
  put(part('.pause-offer'), screen.offer);
  if (screen.name && !screen.note) part('.pause-note').textContent = screen.name;
  const asked = part('.pause-checkin');
  const felts = part('.pause-checkin-row');
  const hard = part('.pause-hard');
  felts.setAttribute('aria-label', word('pause.checkIn'));
  put(part('.pause-left'), screen.lastLeft && leftWords(screen.lastLeft, word));
  if (!screen.checkIn) asked.remove();

  const breath = part('.breath');
  const motion = part('[data-press=motion]');
  const move = (moving: boolean) => {
    breath.dataset.moving = String(moving);
    motion.setAttribute('aria-pressed', String(!moving));
    motion.textContent = word(moving ? 'pause.stop' : 'pause.start');
  };
  move(!matchMedia('(prefers-reduced-motion: reduce)').matches);

  const pressed = (among: HTMLElement) =>
    [...among.querySelectorAll<HTMLElement>('[aria-pressed=true]')].map(({ dataset }) => dataset.press);
  const feel = (button: HTMLElement) => {
    if (hard.contains(button)) {
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    } else {
      for (const each of felts.querySelectorAll('button'))
        each.setAttribute('aria-pressed', String(each === button));
    }
    const felt = pressed(felts)[0] as CheckInAnswer;
    hard.hidden = !isHard(felt);
    part('.pause-checkin [role=status]').textContent = word(
      felt === 'lighter' ? 'pause.checkInThanks' : felt === 'heavier' ? 'checkIn.mostHurts' : 'checkIn.most',
    );
    screen.onFelt(felt, hard.hidden ? [] : (pressed(hard) as Going[]));
  };
  const press = ({ target }: Event) => {
    const button = (target as Element).closest<HTMLElement>('[data-press]');
    if (!button) return;
    if (button === motion) move(breath.dataset.moving !== 'true');
    else if (asked.contains(button)) feel(button);
    else screen.onPress(button.dataset.press as WayOut);
  };
  root.addEventListener('click', press);

  const stopWait = showWait(part, wait, word);
  screen.onReady?.();
  const stopFocus = keepFirstFocus(heading);
  return () => {
    root.removeEventListener('click', press);
    stopWait();
    stopFocus();
  };
}

/** Puts the words into what stands in `root`. Nothing shows them yet, so it can be done ahead. */
export function sayWords(root: ParentNode, word: Word): void {
  for (const said of root.querySelectorAll<HTMLElement>('[data-word]'))
    said.textContent = word(said.dataset.word ?? '');
}

/** Words where there are some, else nothing at all. */
function put(element: HTMLElement, words: string | null): void {
  if (words === null) element.remove();
  else element.textContent = words;
}

/** Shows the seconds that are left, and lets on when there are none. Gives back what ends it. */
function showWait(part: (selector: string) => HTMLElement, wait: Countdown, word: Word): () => void {
  const all = wait.left;
  const goOn = part('[data-press=continue]') as HTMLButtonElement;
  const seconds = part('.pause-seconds');
  const ring = part('.pause-ring-left');
  const round = 2 * Math.PI * 7;
  const show = (left: number) => {
    goOn.disabled = left > 0;
    ring.setAttribute('stroke-dasharray', `${(left / all) * round} ${round}`);
    (seconds.lastChild as HTMLElement).textContent = secondsWord(left, word);
    if (left > 0) return;
    seconds.remove();
    // For those who listen: the seconds that run out are seen, not heard.
    if (all > 0) part('.pause-said').textContent = word('pause.ready');
  };
  show(all);
  return wait.subscribe(show);
}
