import { i18n } from '#i18n';
import { type Asks, asksFor } from '@/lib/policy/asks';
import type { PauseKit } from '@/lib/policy/pause-kit';
import { QUESTIONS, type Question, type QuestionId } from '@/lib/policy/questions';
import { pickBySeed } from '@/lib/policy/seed';
import type { Exercise } from '../exercises';

/** Built-in words of a question. */
export const questionWords = (id: QuestionId): string => i18n.t(`pause.questions.${id}`);

/** A question in words. */
export const wordsOf = ({ id, text }: Question): string => (id === 'own' ? (text ?? '') : questionWords(id));

/** What this pause asks, after this exercise or none; `chat` says that it stands before one. */
export function asksOf(
  seed: number,
  { kit, exercise, chat }: { kit: PauseKit | null; exercise: Exercise | null; chat: boolean },
): Asks {
  return asksFor(kit ? kit.count : pickBySeed(ANY_TURN, seed), {
    off: kit?.asksOff ?? [],
    own: kit?.questions ?? [],
    tired: kit?.tired ?? [],
    hour: Temporal.Now.plainTimeISO().hour,
    chat,
    exercised: exercise !== null,
    did: exercise?.does ?? null,
    draft: kit?.draft != null,
  });
}

const ANY_TURN = QUESTIONS.map((_, nth) => nth) as [number, ...number[]];
