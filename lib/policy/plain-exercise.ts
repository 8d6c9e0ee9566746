import { wordKeys } from './at-hand';
import type { Word } from './first-screen';
import { readOwn } from './own-exercise';

/** One thing to do, in words. */
export interface PlainStep {
  line: string;
  help: string;
}

/** An exercise in words alone, for where nothing else can be drawn: one step after the other, its end last. */
export interface PlainExercise {
  /** The exercise that was walked: the breath's, where it stands in for another. */
  id: string;
  name: string;
  steps: PlainStep[];
  /** It is the breath that a picture guides. */
  breath: boolean;
}

/**
 * The steps of the exercises that need nothing but words, below `exercise.<key>`; each has a hint under the same key with `Help`.
 * The end is `end` in all of them. What has to be written in is not here.
 */
export const PLAIN: Readonly<Record<string, readonly string[]>> = {
  'slow-breath': ['lead'],
  'five-senses': ['see', 'touch', 'hear', 'smell', 'taste'],
  'by-name': ['feelsYou', 'friendYou', 'helpsYou'],
  'in-the-room': ['turn', 'corners', 'far', 'near', 'like'],
  'let-go': ['face', 'shoulders', 'hands', 'belly', 'feet'],
  'long-sigh': ['lead'],
  'one-real-moment': ['pick', 'what', 'do', 'next'],
  'ride-the-wave': ['notice', 'where', 'shape', 'ride', 'choose'],
  'someone-safe': ['kind.think', 'kind.near', 'kind.stay', 'kind.word'],
  'ten-minutes-on': ['look', 'leave', 'morning'],
};

/** Ideas for two minutes, as keys below `exercise.two`. */
export const IDEAS = ['water', 'window', 'tidy', 'stretch', 'song', 'friend'] as const;

/** What stands in for an exercise that needs more than words. */
const INSTEAD = 'slow-breath';

interface Own {
  ownExercises: readonly { id: string; text: string }[];
  ownList: readonly string[];
}

/** An exercise in words: the user's own, one of Lull's, or the slow breath in place of one that needs more than words. */
export function plainExercise(id: string, { ownExercises, ownList }: Own, word: Word): PlainExercise {
  const step = (exerciseKey: string, key: string): PlainStep => ({
    line: word(`exercise.${exerciseKey}.${key}`),
    help: word(`exercise.${exerciseKey}.${key.replace(/You$/, '')}Help`),
  });
  const bare = (line: string): PlainStep => ({ line, help: '' });
  const own = ownExercises.find((each) => each.id === id);
  if (own) {
    const { title, steps } = readOwn(own.text);
    const all = [...(steps.length > 0 ? steps : [title]).map(bare), step('own', 'end')];
    return { id, name: title, steps: all, breath: false };
  }
  const built = id in PLAIN || id === 'two-minutes' ? id : INSTEAD;
  const exerciseKey = wordKeys()[built as keyof ReturnType<typeof wordKeys>];
  const name = word(`exercise.${exerciseKey}.name`);
  if (built === 'two-minutes') {
    const things = ownList.length > 0 ? ownList : IDEAS.map((idea) => word(`exercise.two.${idea}`));
    const all = [bare(word('exercise.two.list')), ...things.map(bare), step(exerciseKey, 'end')];
    return { id, name, steps: all, breath: false };
  }
  const breath = built === INSTEAD;
  const steps = [...(PLAIN[built] ?? []), 'end'].map((key) => step(exerciseKey, key));
  // Its hint has seconds in it that nobody counts here.
  if (breath) steps[0] = bare(word(`exercise.${exerciseKey}.lead`));
  return { id: built, name, steps, breath };
}
