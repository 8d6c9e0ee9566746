import { i18n } from '#i18n';
import { type Asks, asksFor } from '@/lib/policy/asks';
import { type OwnLine, ownLineFor, type PauseKit } from '@/lib/policy/pause-kit';
import { QUESTIONS, type Question, type QuestionId } from '@/lib/policy/questions';
import { pickBySeed } from '@/lib/policy/seed';
import type { Exercise } from '../exercises';

/** The lines that may stand beside the wait. */
const LINES = [
  'pause.lines.wave',
  'pause.lines.moment',
  'pause.lines.breath',
  'pause.lines.soft',
  'pause.lines.nothing',
  'pause.lines.ground',
  'pause.lines.enough',
  'pause.lines.hand',
] as const;

/** The built-in feeling words; their ids are what is kept. */
export const FEELINGS = [
  'lonely',
  'missing',
  'sad',
  'hurt',
  'angry',
  'afraid',
  'jealous',
  'restless',
  'empty',
  'curious',
  'tired',
  'hopeful',
] as const;

/** The one line beside the wait, and the small word that says whose it is. */
export interface PauseLine {
  text: string;
  /** Where an own line comes from; `null` for a built-in one. */
  from: string | null;
}

/** The line of this pause: built in, or now and then the user's own. */
export function lineOf(seed: number, kit: PauseKit | null): PauseLine {
  const own = kit && ownLineFor(kit);
  return own ? ownLine(own) : { text: i18n.t(pickBySeed(LINES, seed)), from: null };
}

function ownLine(line: OwnLine): PauseLine {
  if (line.kind !== 'record') return { text: line.text, from: i18n.t(`pause.from.${line.kind}`) };
  const { lighter, same, heavier } = line;
  const all = lighter + same + heavier;
  return {
    text: i18n.t('pause.record', [String(all), String(heavier), String(same), String(lighter)]),
    from: i18n.t('pause.recordHint'),
  };
}

/** What is offered beside the wait, and what for. One the user wrote themself needs no more than its name. */
export const offerWords = ({ name, goodFor, evidence }: Exercise): string =>
  evidence?.level === 'own' || evidence === null ? name() : i18n.t('pause.offer', [name(), goodFor()]);

/** Built-in words of a question. */
export const questionWords = (id: QuestionId): string => i18n.t(`pause.questions.${id}`);

/** A question in words. */
export const wordsOf = ({ id, text }: Question): string => (id === 'own' ? (text ?? '') : questionWords(id));

/** What this pause asks, after this exercise or none; `chat` says that it stands before one. */
export function asksOf(
  seed: number,
  { kit, exercise, chat }: { kit: PauseKit | null; exercise: Exercise | null; chat: boolean },
): Asks {
  return asksFor(kit ? kit.count : pickBySeed(PLACES, seed), {
    off: kit?.asksOff ?? [],
    own: kit?.questions ?? [],
    tired: kit?.tired ?? [],
    hour: new Date().getHours(),
    chat,
    exercised: exercise !== null,
    did: exercise?.does ?? null,
    draft: kit?.draft != null,
  });
}

const PLACES = QUESTIONS.map((_, place) => place) as [number, ...number[]];
