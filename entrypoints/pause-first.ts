import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hidePage } from '@/components/exit/hide-page';
import { onThreeShifts } from '@/components/exit/three-shifts';
import { onEscape } from '@/components/pause/escape';
import { sayWords, startFirstScreen } from '@/components/pause/first-screen';
import {
  type FromFirst,
  type NextScreen,
  NOTHING,
  type PauseAnswers,
  type PauseWorld,
} from '@/components/pause/types';
import { isVisible } from '@/components/pause/visible';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import { word } from '@/lib/browser/word';
import { again, frameAsk } from '@/lib/messages/client';
import { leaveTold, readKit } from '@/lib/messages/frame-session';
import { storedKeys, takeFrameToken } from '@/lib/messages/frame-token';
import { Countdown, FIRST_OFFERED, lineOf, offerWords, partingLine } from '@/lib/policy/first-screen';
import { PASS_DEFAULT } from '@/lib/policy/pass';
import { keepNothing, type PauseKit } from '@/lib/policy/pause-kit';
import { wear } from '@/lib/policy/shown-as';
import type { FrameHash, FromFrame, ToFrame } from '@/lib/storage/channels';

/** The user's own words are waited for this long (ms), counted from the frame's first moment; then the first screen shows without. */
const KIT_PATIENCE_MS = 300;
/** A decision waits at most this long (ms) for what was told with it; with nothing told it does not wait. A message of Firefox's frame took 221 ms. */
const TOLD_PATIENCE_MS = 1_000;
/** The screen after Continue is waited for this long (ms); then Continue opens, as it does in the smallest pause. */
const NEXT_PATIENCE_MS = 1_000;

/** A frame without the keys says so after this time (ms): Lull itself takes and gives them within less. */
const UNFOCUSED_MS = 100;

/** React is fetched so long (ms) after the frame in which the first screen is drawn, so that nothing of it delays that frame. */
const FETCH_AFTER_MS = 100;

const CARD: FrameHash = '#card';

/** All that needs React. Rejects where it cannot be loaded. */
const loadNext = async () => {
  const world = globalThis as PauseWorld;
  const address = document.getElementById('first')?.dataset.next;
  if (!world.lullNext && address) await import(/* @vite-ignore */ address);
  if (!world.lullNext) throw new Error('the module of the page did not come');
  return world.lullNext();
};

/**
 * The frame of a pause, before anything large is loaded: believes one port, from Lull's script in this tab, and shows the first
 * screen that stands in the page. Anyone else's message is not answered and leaves no trace.
 */
export default defineUnlistedScript(() => {
  /** Asked while the token is on its way, so that most often nothing waits. A background that just ended may take a question with it. */
  const kit: Promise<PauseKit | null> =
    location.hash === CARD
      ? Promise.resolve(null)
      : again(readKit).catch((error) => {
          report(error, 'pause kit');
          return null;
        });
  const early = Promise.race([kit, sleep(KIT_PATIENCE_MS).then(() => null)]);
  const failed = (error: unknown) => report(error, 'pause');
  const keys = storedKeys();
  sayWords(document, word);
  let claimed = false;

  window.addEventListener('message', ({ data: token, ports: [port] }: MessageEvent<unknown>) => {
    if (claimed || !port || typeof token !== 'string') return;
    takeFrameToken(token, keys)
      .then(async (kind) => {
        if (!kind || claimed) return;
        claimed = true;
        if (kind === 'card') return (await loadNext()).showCard(port, token);
        port.onmessage = ({ data: begin }: MessageEvent<ToFrame>) => {
          const own = (from: PauseKit | null) => from && (begin.privateWindow ? keepNothing(from) : from);
          early.then((first) => show(port, begin, own(first), kit.then(own))).catch(failed);
        };
      })
      .catch(failed);
  });
});

/** Shows the first screen and answers its buttons. `first` is the kit it is drawn with; `kit` the kit whenever it comes. */
function show(
  port: MessagePort,
  begin: ToFrame,
  first: PauseKit | null,
  kit: Promise<PauseKit | null>,
): void {
  const layer = document.getElementById('first') as HTMLElement;
  const main = layer.firstElementChild as HTMLElement;
  const root = document.documentElement;
  const wait = new Countdown(begin.wait, isVisible);
  const say = (message: FromFrame) => port.postMessage(message);
  let decided = false;
  let asked: NextScreen | null = null;
  let checkIn: PauseAnswers['checkIn'] = null;
  /** Asked once: a check-in that was shown and not answered is not asked again. */
  const firstAnswers = () => ({
    ...NOTHING,
    checkIn:
      checkIn ?? (first?.checkIn ? { attempt: first.checkIn, felt: 'skipped' as const, going: [] } : null),
  });
  /** A kit that comes late serves the later screens, without the check-in that was not shown. */
  let own = first;
  const late = kit.then((from) => {
    own ??= from && { ...from, checkIn: null };
    return own;
  });

  const decide = (answers: PauseAnswers | null, decision: FromFrame) => {
    if (decided) return;
    decided = true;
    tell(begin, answers, own?.keep ?? false).finally(() => say(decision));
  };
  const leave = () => {
    // The way out first: what is drawn then only fills the time.
    decide(firstAnswers(), { type: 'leave', urge: null });
    end();
    main.remove();
    const parting = layer.lastElementChild as HTMLElement;
    parting.dataset.leaving = 'true';
    const line = document.createElement('p');
    line.className = 'pause-parting-line';
    line.textContent = partingLine(first?.count ?? begin.seed, word);
    parting.append(line);
  };
  const exit = (then: () => void) => {
    if (hidePage()) return;
    const opened = again(() => frameAsk('exitPause', {})).catch((error) => report(error, 'quick exit'));
    // Leave takes this frame away: the chosen address is opened first.
    void Promise.race([opened, sleep(TOLD_PATIENCE_MS)]).then(then);
  };
  const exitNow = () => exit(leave);
  const open = () => decide(firstAnswers(), { type: 'open', urge: null, minutes: PASS_DEFAULT });
  const goOn = (screen: NextScreen) => {
    asked = screen;
    const still = () => !decided && asked === screen && layer.isConnected;
    loadNext()
      .then(({ showNext }) => {
        if (!still()) return;
        const next: FromFirst = { screen, kit: first, wait, checkIn };
        const broken = () => void (decided || say({ type: 'broken' }));
        showNext({ begin, next, kit: own, late, exit, decide, broken });
        end();
      })
      .catch((error) => {
        report(error, 'pause');
        if (screen === 'continue' && still()) open();
      });
    if (screen === 'continue') void sleep(NEXT_PATIENCE_MS).then(() => still() && open());
  };

  wear(root, first?.appearance);
  root.lang = word('locale');
  root.dir = word('direction');
  layer.hidden = false;
  const endScreen = startFirstScreen(main, {
    word,
    wait,
    line: lineOf(begin.seed, first, word),
    name: first?.name ?? null,
    note: begin.privateWindow ? 'pause.private' : null,
    offer: first ? first.offer : offerWords(FIRST_OFFERED, word),
    checkIn: first?.checkIn != null,
    lastLeft: first?.lastLeft ?? null,
    onFelt: (felt, going) => {
      checkIn = first?.checkIn ? { attempt: first.checkIn, felt, going } : null;
    },
    onReady: () => {
      performance.mark('lull:pause-ready');
      say({ type: 'ready' });
    },
    onPress: (press) => {
      if (press === 'leave') leave();
      else if (press === 'practical') decide(firstAnswers(), { type: 'practical' });
      else if (press === 'exit') exitNow();
      else goOn(press);
    },
  });
  tellKeys((here) => say({ type: 'keys', here }));
  const endEscape = onEscape(leave);
  const endShifts = onThreeShifts(exitNow);
  const end = () => {
    endScreen();
    endEscape();
    endShifts();
  };
  // What comes next is fetched once this is on the screen.
  const fetchNext = () => void loadNext().catch((error) => report(error, 'pause'));
  requestAnimationFrame(() => setTimeout(fetchNext, FETCH_AFTER_MS));
}

/** Only the frame itself knows that a frame of the page took its keys. */
function tellKeys(tell: (here: boolean) => void): void {
  let timer = 0;
  let here = true;
  const compare = () => {
    if (document.hasFocus() === here) return;
    here = !here;
    tell(here);
  };
  const compareIn = (ms: number) => () => {
    clearTimeout(timer);
    timer = window.setTimeout(compare, ms);
  };
  window.addEventListener('focus', compareIn(0));
  window.addEventListener('blur', compareIn(UNFOCUSED_MS));
  compareIn(UNFOCUSED_MS)();
}

/** What the guard need not know is left for the background before the guard hears the decision and takes this frame away. */
async function tell(begin: ToFrame, answers: PauseAnswers | null, keeps: boolean): Promise<void> {
  if (begin.privateWindow || !answers) return;
  const { urge, ...told } = answers;
  if (!keeps && Object.values(told).every((value) => value === null)) return;
  const left = leaveTold({ ...told, attempt: begin.attempt, at: Date.now() });
  await Promise.race([left, sleep(TOLD_PATIENCE_MS)]).catch((error) => report(error, 'pause told'));
}
