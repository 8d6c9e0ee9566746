// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { exercises } from '@/components/exercises';
import { word } from '@/lib/browser/word';
import { inOrder, isForPauses, OFFERED, wordKeys } from '@/lib/policy/at-hand';
import { FIRST_OFFERED, offerWords } from '@/lib/policy/first-screen';
import { offerOf } from '@/lib/policy/offer';

describe('what is known of the exercises before they are loaded', () => {
  const alone = exercises.filter(({ after }) => !after);

  it('is every one, in their order', () => {
    expect(Object.keys(wordKeys()).sort(inOrder)).toEqual(alone.map(({ id }) => id));
  });

  it('is which of them a pause may offer, in the same order', () => {
    expect(Object.keys(OFFERED)).toEqual(alone.map(({ id }) => id).filter(isForPauses));
  });

  it.each(['name', 'good'])('is their %s', (what) => {
    const words = alone.map(({ id }) => word(`exercise.${wordKeys()[id as keyof typeof OFFERED]}.${what}`));
    expect(words).toEqual(alone.map(({ name, goodFor }) => (what === 'name' ? name() : goodFor())));
  });

  it('is which of them is offered while nobody knows what was picked', () => {
    expect(offerOf(null, word)?.name).toBe(offerWords(FIRST_OFFERED, word));
  });
});
