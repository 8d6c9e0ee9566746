// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { exercises } from '@/components/exercises';
import { word } from '@/lib/browser/word';
import { PLAIN, plainExercise } from '@/lib/policy/plain-exercise';
import { show } from './helpers';

describe('an exercise in words', () => {
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
