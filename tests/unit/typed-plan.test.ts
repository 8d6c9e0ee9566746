import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENOUGH, isTyped, letters, typingOf } from '@/lib/policy/typed-plan';

const PLAN = 'If I lie in bed and reach for my phone, then I put it across the room and read a page.';
const typed = (text: string, plan = PLAN) => isTyped(text, { plan }, 'then');

describe('what does not count', () => {
  it.each([
    ['as it is', PLAN],
    [
      'small letters, no marks',
      'if i lie in bed and reach for my phone then i put it across the room and read a page',
    ],
    ['shouted, spaced out', `  ${PLAN.toUpperCase().replaceAll(' ', '   ')}\n`],
    ['in quotes', `“${PLAN}”`],
    ['the second half', 'I put it across the room and read a page'],
    ['the second half with its word', 'Then I put it across the room, and read a page!'],
  ])('%s', (_, text) => expect(typed(text)).toBe(true));

  it.each([
    ['nothing', ''],
    ['marks alone', '… — “”'],
    ['a word of it', 'page'],
    ['the first half', 'If I lie in bed and reach for my phone'],
    ['the beginning of the second half', 'I put it across'],
    ['something else', 'I want to look'],
    ['more than the plan', `${PLAN} or not`],
  ])('not enough: %s', (_, text) => expect(typed(text)).toBe(false));

  it('quotes, apostrophes and dashes of any kind', () => {
    expect(typed("Im at Mo's - I call", 'I’m at Mo´s — I call')).toBe(true);
  });

  it('accents and other ways to write the same letter', () => {
    expect(typed('Cafe fur Strasse', 'Café für STRAẞE')).toBe(true);
    expect(typed('ﬁne'.normalize('NFKC'), 'ﬁne')).toBe(true);
    expect(typed('ΟΔΟΣ', 'οδος')).toBe(true);
    expect(typed('チャヲノム', 'ﾁｬｦﾉﾑ')).toBe(true);
  });

  it('pictures', () => {
    expect(typed('If sad then tea', 'If sad 😢, then tea ☕️')).toBe(true);
  });
});

describe('a long plan', () => {
  const long = `If ${'the evening is long and '.repeat(6)}then ${'I walk to the sea and back '.repeat(6)}`;

  it('is enough at its first 80 letters, of the whole or of the second half', () => {
    const first = (text: string, count: number) => letters(text).slice(0, count);
    const half = long.slice(long.indexOf('I walk'));
    expect(typed(first(long, ENOUGH), long)).toBe(true);
    expect(typed(first(long, ENOUGH - 1), long)).toBe(false);
    expect(typed(first(half, ENOUGH), long)).toBe(true);
    expect(typed(first(half, ENOUGH - 1), long)).toBe(false);
    expect(typed(first(half, ENOUGH + 9), long)).toBe(true);
    expect(typingOf(long, 'then')).toEqual({ plan: long, thenPart: true, long: true });
  });
});

describe('what is asked', () => {
  it.each([
    ['short, with a second half', 'If sad, then tea', true, false],
    ['without one', 'Tea first', false, false],
    ['a word that only contains it', 'Strengthen me', false, false],
    ['nothing after it', 'Tea and then …', false, false],
    ['long, without one', 'tea '.repeat(40), false, true],
  ])('%s', (_, plan, thenPart, long) => expect(typingOf(plan, 'then')).toEqual({ plan, thenPart, long }));

  it('nothing of a plan without a word', () => {
    expect(typingOf('😢 → ☕️', 'then')).toBeNull();
    expect(typingOf(' ', 'then')).toBeNull();
  });
});

describe('for any plan', () => {
  const plan = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => letters(text) !== '');
  const marks = fc.array(
    fc.constantFrom(' ', '\n', '\t', ',', '.', '"', '’', '“', '—', '!', '\u00a0', '\u200b'),
  );

  it('pasting it is enough, in any case and any form', () => {
    fc.assert(
      fc.property(plan, fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'), (text, form) => {
        for (const way of [text, text.toLowerCase(), text.toUpperCase()])
          expect(typed(way.normalize(form), text)).toBe(true);
      }),
    );
  });

  it('marks and spaces between its characters change nothing', () => {
    fc.assert(
      fc.property(plan, marks, (text, between) => {
        expect(typed([...text].join(between.join('')), text)).toBe(true);
        expect(letters(letters(text))).toBe(letters(text));
      }),
    );
  });

  it('a text that begins in no such way is never enough', () => {
    fc.assert(
      fc.property(plan, plan, (text, other) => {
        const said = letters(other);
        fc.pre(!letters(text).includes(said));
        expect(typed(other, text)).toBe(false);
      }),
    );
  });

  it('it is asked for in a way that can be met', () => {
    fc.assert(
      fc.property(plan, (text) => {
        const typing = typingOf(`${text} then ${text}`, 'then');
        expect(typing).not.toBeNull();
        if (typing?.long) expect(typed([...letters(text)].slice(0, ENOUGH).join(''), typing.plan)).toBe(true);
        else expect(typed(text, typing?.plan)).toBe(true);
      }),
    );
  });
});
