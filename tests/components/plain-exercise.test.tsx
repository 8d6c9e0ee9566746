// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { exercises } from '@/components/exercises';
import { word } from '@/lib/browser/word';
import { PLAIN, plainExercise } from '@/lib/policy/plain-exercise';
import { show } from './helpers';

/** What needs more than words, and so is the slow breath where nothing can be drawn. The two minutes are their own list. */
const NOT_PLAIN = [
  'two-minutes',
  'later-not-now',
  'let-it-wait',
  'name-it',
  'notice-the-thought',
  'reach-a-friend',
  'unsent',
  'what-matters',
  'box-breath',
];

describe('an exercise in words', () => {
  it('is every one that is told by steps alone', () => {
    const ids = exercises.filter(({ after }) => !after).map(({ id }) => id);
    const plain = ids.filter((id) => !NOT_PLAIN.includes(id));
    expect(Object.keys(PLAIN), 'PLAIN in lib/policy/plain-exercise.ts').toEqual(plain);
  });

  const none = { ownExercises: [], ownList: [] };
  const byId = (id: string) => exercises.find((exercise) => exercise.id === id);

  it.each(Object.keys(PLAIN))('%s has its name, its first line and no empty step', (id) => {
    const { name, steps } = plainExercise(id, none, word);
    const exercise = byId(id);
    if (!exercise) throw new Error(id);
    expect(name).toBe(exercise.name());
    expect(steps.map(({ line }) => line)).not.toContain('');
    expect(steps.slice(1).map(({ help }) => help)).not.toContain('');
    if (id === 'by-name') return; // It asks for a name first, which is a field.
    document.body.innerHTML = '';
    show(<exercise.Component onLeave={() => undefined} />);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(steps[0]?.line);
  });

  it('of the user is title and steps, and the two minutes are their own list', () => {
    const own = { ownExercises: [{ id: 'mine', text: 'Tea\nBoil water' }], ownList: ['Sing'] };
    expect(plainExercise('mine', own, word)).toMatchObject({
      name: 'Tea',
      steps: [{ line: 'Boil water' }, {}],
    });
    expect(plainExercise('two-minutes', own, word).steps[1]).toEqual({ line: 'Sing', help: '' });
  });
});
