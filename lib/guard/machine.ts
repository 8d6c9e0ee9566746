import type { Hit } from '../matching/match';
import { type Pass, PRACTICAL_MINUTES, passLeft } from '../policy/pass';
import {
  type Effect,
  type Facts,
  type GuardEvent,
  isCovered,
  isOver,
  START,
  type State,
  type Step,
} from './states';

/*
 * What the guard of one document does, as a pure function: `next(state, event, facts)`. `performer.ts` performs the effects.
 *
 *     clear ── nothing known yet ──► undecided: a blank cover ── in vain ──► unsure: the smallest pause, nothing counted
 *       │                               │ known                                └─ opened ──► trusted: open until known
 *       ├─ held ──────────────────► covered ── seen ──► paused ── opened, practical ──► open ── pass ends ──► covered
 *       ├─ held, a pass runs ─────► open                   │                             └─ left at its line ─► leaving
 *       │   └ on a quiet page ────► loading the profile    │ left
 *       ├─ added from this tab ───► added                  ▼
 *       └─ heads for a held page ─► ahead               leaving ── not held any more ──► settling ── drawn anew ──► clear
 *                                                          └─ refused ──► paused again, in the same attempt
 *
 *     paused ── a page that fights: the site's quiet page, and where that does not come ──► leaving
 *
 *     any ── not held, or a break ──► clear     any ── frozen for the bfcache ──► frozen     any ── extension gone ──► stopped
 *     any ── the document goes for good ──► unloaded: nothing is undone, and nothing heard any more
 *
 * Nobody can act in a page that is paused, so an address it gives itself then says nothing (`isInert`): the guard goes on
 * asking about the one before.
 */

const paper: Effect = { do: 'cover', tone: 'paper' };

const stay = (state: State, ...effects: Effect[]): Step => ({ state, effects });
const enter = (state: State, ...effects: Effect[]): Step => ({
  state,
  effects: [{ do: 'enter' }, ...effects],
});
const clear = (): Step => enter({ name: 'clear' }, { do: 'uncover' });
/** A pause that ends undecided. */
const closing = ({ name }: State): Effect[] => (name === 'paused' ? [{ do: 'close' }] : []);
const unsure = (): Step => enter({ name: 'unsure' }, paper, { do: 'mute' }, { do: 'pauseUnsure' });

/** The next state, and what is to be done. Pure; never throws. */
export function next(state: State, event: GuardEvent, facts: Facts): Step {
  if (isOver(state)) return stay(state);
  switch (event.type) {
    case 'judge':
    case 'moved':
      return judge(state, facts, event.type === 'moved');
    case 'unsure':
      return state.name === 'undecided' || state.name === 'frozen' ? unsure() : stay(state);
    case 'added': {
      const person = event.here ? event.person : null;
      return enter({ name: 'added', person }, { do: 'uncover' }, { do: 'line', leave: event.here });
    }
    case 'ahead':
      return ahead(state, facts);
    case 'givenUp':
      return state.name === 'ahead' ? judgeAhead(state.from, facts, false) : stay(state);
    case 'settled':
      return state.name === 'settling' ? clear() : stay(state);
    case 'refused':
      if (state.name === 'paused') return leavePause(state.hit, { do: 'close' });
      return state.name === 'leaving' ? refused(state.hit, facts) : stay(state);
    case 'hidden':
      return hidden(state, event.frozen, facts);
    case 'gone':
      return enter({ name: 'stopped' }, { do: 'uncover' });
    default:
      return answered(state, event);
  }
}

type Answer = Extract<GuardEvent, { type: 'left' | 'opened' | 'practical' | 'dismissed' | 'fought' }>;

/** What the person pressed, in a pause or at a line; and a page that fights the pause. */
function answered(state: State, event: Answer): Step {
  const away = event.type === 'left' || event.type === 'fought';
  switch (state.name) {
    case 'unsure':
      return away ? leaveOpen() : enter({ name: 'trusted' }, { do: 'uncover' });
    case 'added':
    case 'open':
      if (event.type === 'left') return leaveOpen();
      return event.type === 'dismissed' && state.name === 'added' ? clear() : stay(state);
    case 'loading':
      return event.type === 'left' ? leaveOpen() : stay(state);
    case 'paused':
      return answeredPause(state.hit, event);
    default:
      return stay(state);
  }
}

function answeredPause(hit: Hit, event: Answer): Step {
  const paused: State = { name: 'paused', hit };
  switch (event.type) {
    case 'opened':
    case 'practical': {
      const practical = event.type === 'practical';
      const minutes = practical ? PRACTICAL_MINUTES : event.minutes;
      const details = practical ? { minutes } : { minutes, urge: event.urge };
      return stay(
        paused,
        { do: 'decide', outcome: practical ? 'practical' : 'continued', ...details },
        { do: 'pass', hit, minutes, practical },
      );
    }
    case 'dismissed':
      return stay(paused);
    case 'fought':
      if (hit.wanted === null && hit.quiet) return stay(paused, { do: 'giveWay', quiet: hit.quiet });
  }
  // A page that fights is left, which nobody decided.
  return leavePause(
    hit,
    event.type === 'left' ? { do: 'decide', outcome: 'left', urge: event.urge } : { do: 'close' },
  );
}

/** The pause stays over the page until that is gone, and its sound away: nothing is undone yet. */
const leavePause = (hit: Hit, end: Effect): Step =>
  stay({ name: 'leaving', hit }, end, paper, { do: 'leave' });

/** From a page that is open, or unsure. */
const leaveOpen = (): Step => enter({ name: 'leaving', hit: null }, paper, { do: 'mute' }, { do: 'leave' });

/** A page that did not go is paused again, in the attempt that was left. */
function refused(hit: Hit | null, facts: Facts): Step {
  if (!facts.known && facts.maybe) return unsure();
  if (!facts.hit) return clear();
  const step = judge(START, facts, false);
  if (hit?.personId !== facts.hit.personId) return step;
  const again = step.effects.map((effect) => (effect.do === 'pause' ? { ...effect, again: true } : effect));
  return {
    state: step.state.name === 'covered' ? { ...step.state, again: true } : step.state,
    effects: again,
  };
}

function ahead(state: State, { known, hit, pass, now }: Facts): Step {
  const { name } = state;
  if (!known || !hit || passLeft(pass ?? undefined, now) > 0) return stay(state);
  if (name !== 'clear' && name !== 'open' && name !== 'added') return stay(state);
  return stay({ name: 'ahead', from: state }, paper);
}

/** A page that may be held covers itself before it is frozen, so that it comes back covered. */
function hidden(state: State, frozen: boolean, { maybe }: Facts): Step {
  // It comes back as the page it was, not as one that is about to go.
  if (frozen && !maybe && state.name === 'ahead') return stay(state.from, { do: 'uncover' });
  if (!frozen) return stay({ name: 'unloaded' }, ...closing(state));
  if (!maybe) return stay(state, ...closing(state));
  const tone = 'hit' in state && state.hit ? 'paper' : 'blank';
  return stay(
    { name: 'frozen' },
    ...closing(state),
    { do: 'cover', tone },
    { do: 'enter' },
    { do: 'forget' },
  );
}

function judge(state: State, facts: Facts, moved: boolean): Step {
  const { hit, known, maybe, now, pass } = facts;
  if (!known) {
    const { name } = state;
    if (!maybe) return name === 'undecided' || name === 'unsure' ? clear() : stay(state);
    if (isCovered(state) || name === 'trusted') return stay(state);
    return enter({ name: 'undecided' }, { do: 'cover', tone: 'blank' });
  }
  if (state.name === 'ahead') return moved ? judgeAhead(state.from, facts, moved) : stay(state);
  if (state.name === 'leaving' && (hit || (!state.hit && !moved))) return stay(state);
  if (state.name === 'added' && staysAdded(state.person, hit, moved)) return stay(state);
  if (!hit) return notHeld(state, moved);
  if (pass && passLeft(pass, now) > 0) return withPass(state, hit, pass);
  return withoutPass(state, hit, facts.seen);
}

/** A page that was covered ahead is there now, or still where it was (`from`). */
function judgeAhead(from: State, facts: Facts, moved: boolean): Step {
  const step = judge(from, facts, moved);
  return isCovered(step.state) ? step : stay(step.state, ...step.effects, { do: 'uncover' });
}

/** The page a pause was added from stays open until its address moves on to somebody else, or to nobody. */
function staysAdded(person: string | null, hit: Hit | null, moved: boolean): boolean {
  if (person !== null && hit?.personId === person) return true;
  return !moved && !hit;
}

function notHeld(state: State, moved: boolean): Step {
  switch (state.name) {
    case 'clear':
    case 'settling':
      return stay(state);
    case 'paused':
    case 'covered':
    case 'leaving': {
      // The address changes before what the page shows.
      const { state: to, effects } = moved ? enter({ name: 'settling' }, { do: 'settle' }) : clear();
      return stay(to, ...closing(state), ...effects);
    }
    default:
      return clear();
  }
}

function withPass(state: State, hit: Hit, pass: Pass): Step {
  const { until } = pass;
  const outcome = pass.practical ? 'practical' : 'continued';
  // Opened in another tab while this one was still asking.
  const decide: Effect[] = state.name === 'paused' ? [{ do: 'decide', outcome }] : [];
  if (hit.wanted !== null) {
    const load: Effect[] = state.name === 'loading' ? [] : [paper, { do: 'load', url: hit.wanted }];
    return stay({ name: 'loading', hit, until }, ...decide, ...load);
  }
  if (state.name === 'open' && state.hit.personId === hit.personId && state.until === until)
    return stay(state);
  const { state: open, effects } = enter(
    { name: 'open', hit, until },
    { do: 'uncover' },
    { do: 'open', hit, pass },
  );
  return stay(open, ...decide, ...effects);
}

function withoutPass(state: State, hit: Hit, seen: boolean): Step {
  const inside = state.name === 'paused' || state.name === 'covered';
  if (inside && state.hit.personId === hit.personId) {
    // Another page of the same person is the same pause; what is opened is that page.
    if (state.name === 'paused' || !seen) return stay({ ...state, hit });
    return stay({ name: 'paused', hit }, { do: 'pause', hit, again: state.again === true });
  }
  // Its frame takes longest to load, so it comes first.
  const pause: Effect[] = seen ? [{ do: 'pause', hit, again: false }] : [];
  const effects: Effect[] = [paper, { do: 'enter' }, ...pause, { do: 'mute' }];
  return stay({ name: seen ? 'paused' : 'covered', hit }, ...closing(state), ...effects);
}
