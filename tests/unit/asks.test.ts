import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASKS, type AskChoice, asksFor } from '@/lib/policy/asks';
import { nextQuestion, QUESTIONS } from '@/lib/policy/questions';

const all: AskChoice = {
  off: [],
  exercised: false,
  did: null,
  draft: false,
  own: [],
  tired: [],
  chat: false,
  hour: 12,
};
const choice: fc.Arbitrary<AskChoice> = fc.record({
  off: fc.subarray([...ASKS]),
  exercised: fc.boolean(),
  did: fc.constantFrom(null, 'names' as const, 'reframes' as const),
  draft: fc.boolean(),
  own: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
  tired: fc.subarray([...QUESTIONS]),
  chat: fc.boolean(),
  hour: fc.nat(23),
});
const count = fc.oneof(fc.nat(5_000), fc.integer(), fc.constant(Number.NaN));

describe('what a pause asks', () => {
  it('is one thing, with each other ask behind it once at most', () => {
    fc.assert(
      fc.property(count, choice, (nth, by) => {
        const { first, more } = asksFor(nth, by);
        const asked = first === null ? more : [first, ...more];
        expect(new Set(asked).size).toBe(asked.length);
        if (first === null) expect(more).toEqual([]);
      }),
    );
  });

  it('is nothing that is off, and something whenever something may be asked', () => {
    fc.assert(
      fc.property(count, choice, (nth, by) => {
        const { first, more, question } = asksFor(nth, by);
        for (const ask of by.off) expect([first, ...more]).not.toContain(ask);
        const may = ASKS.filter(
          (ask) =>
            !by.off.includes(ask) &&
            !(ask === 'pull' && by.exercised) &&
            !(ask === 'feeling' && by.did !== null),
        );
        expect(first === null).toBe(may.length === 0);
        expect(question === null).toBe(by.off.includes('question'));
      }),
    );
  });

  it('never names a feeling and looks at it another way in one pause, whatever the exercise did', () => {
    fc.assert(
      fc.property(count, choice, (nth, by) => {
        const { first, more, question } = asksFor(nth, by);
        const feeling = [first, ...more].includes('feeling');
        const reframes = question?.reframes ?? false;
        // An exercise did what it did; nothing asked after it does the other.
        expect(feeling && reframes).toBe(false);
        if (by.did === 'names') expect(reframes).toBe(false);
        if (by.did === 'reframes') expect(question?.names ?? false).toBe(false);
        // And what was named in the exercise is not asked a second time.
        if (by.did !== null) expect([first, ...more]).not.toContain('feeling');
      }),
    );
  });

  it('asks for what is felt by question too, and not after an exercise that looked at it another way', () => {
    const ids = (did: AskChoice['did']) =>
      new Set(Array.from({ length: 400 }, (_, nth) => asksFor(nth, { ...all, did }).question?.id));
    const naming = ['before.feeling', 'before.body', 'hope.feel'] as const;
    for (const id of naming) expect(ids(null)).toContain(id);
    for (const id of naming) expect(ids('reframes')).not.toContain(id);
  });

  it('asks for the pull on this screen only where no exercise did', () => {
    fc.assert(
      fc.property(count, choice, (nth, by) => {
        const { first, more } = asksFor(nth, { ...by, exercised: true });
        expect([first, ...more]).not.toContain('pull');
      }),
    );
  });

  it('is a question two times of five, and each other ask once', () => {
    fc.assert(
      fc.property(fc.nat(5_000), (from) => {
        const round = Array.from({ length: 5 }, (_, turn) => asksFor(from + turn, all).first);
        expect(round.sort()).toEqual(['expect', 'feeling', 'pull', 'question', 'question']);
      }),
    );
  });

  it('goes on to the next question at its next turn', () => {
    const asked = Array.from({ length: 50 }, (_, turn) => asksFor(turn, all))
      .filter(({ first }) => first === 'question')
      .map(({ question }) => question?.id);
    expect(asked).toHaveLength(20);
    expect(new Set(asked).size).toBe(20);
  });

  it('asks what only a chat is asked before one alone, there often, and at night only what is needed', () => {
    const asked = (chat: boolean, hour: number) =>
      Array.from({ length: 200 }, (_, turn) => asksFor(turn, { ...all, chat, hour }).question?.id ?? '');
    const ofChat = (ids: string[]) => ids.filter((id) => id.startsWith('chat.')).length;
    expect(ofChat(asked(false, 12))).toBe(0);
    expect(new Set(asked(true, 12).filter((id) => id.startsWith('chat.')))).toEqual(
      new Set(['chat.answer', 'chat.tonight', 'chat.instead']),
    );
    expect(asked(true, 23).filter((id) => !id.startsWith('need.'))).toEqual([]);
    fc.assert(
      fc.property(count, choice, (nth, by) => {
        const { question } = asksFor(nth, { ...by, chat: false });
        expect(question?.id.startsWith('chat.') ?? false).toBe(false);
      }),
    );
  });

  it('asks what is needed and what comes next twice as often as the others', () => {
    const ids = Array.from({ length: 300 }, (_, turn) => asksFor(turn, all))
      .filter(({ first }) => first === 'question')
      .map(({ question }) => question?.id.split('.')[0]);
    const share = (direction: string) => ids.filter((id) => id === direction).length / ids.length;
    for (const twice of ['need', 'next'])
      for (const once of ['before', 'hope']) expect(share(twice) / share(once)).toBeCloseTo(2, 1);
  });

  it('after Leave is of what comes next, and nothing that looks at it another way: the pause may have named a feeling', () => {
    const reframes = new Set(
      Array.from({ length: 500 }, (_, turn) => asksFor(turn, { ...all, off: ['feeling'] }).question)
        .filter((question) => question?.reframes)
        .map((question) => question?.id),
    );
    expect(reframes).toContain('next.morning');
    fc.assert(
      fc.property(fc.nat(500), fc.subarray([...QUESTIONS]), fc.nat(23), (nth, tired, hour) => {
        const asked = nextQuestion(nth, tired, hour);
        if (asked === null) return;
        expect(asked.startsWith('next.')).toBe(true);
        expect(tired).not.toContain(asked);
        expect(reframes).not.toContain(asked);
      }),
    );
  });

  it('after Leave sends nobody out at night', () => {
    const asked = (hour: number) => Array.from({ length: 40 }, (_, nth) => nextQuestion(nth, [], hour));
    for (const id of ['next.place', 'next.move', 'next.day'] as const) {
      expect(asked(12)).toContain(id);
      expect(asked(2)).not.toContain(id);
    }
    expect(asked(2)).toContain('next.tonight');
  });

  it('is the question that interrupted words answer', () => {
    for (let turn = 0; turn < 5; turn += 1)
      expect(asksFor(turn, { ...all, draft: true }).first).toBe('question');
    expect(asksFor(0, { ...all, draft: true, off: ['question'] }).first).toBe('feeling');
  });
});
