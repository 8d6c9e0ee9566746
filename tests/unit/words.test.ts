import { readFileSync } from 'node:fs';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Words = string | { [key: string]: Words };

/** The hardest a screen may be, as a school year of the United States. */
const HARDEST_GRADE = 7;
/** What half of the screens are below. */
const MEDIAN_GRADE = 6;
/** Fewer words than this say too little about how hard a screen is. */
const FEWEST_WORDS = 30;

/**
 * Names that are quoted, not said: of help lines, which must read as they are known. They are left out of the measure and
 * nothing else is.
 */
const QUOTED = [
  'help.line988',
  'help.line988Chat',
  'help.line988Canada',
  'help.crisisText',
  'help.crisisTextCanada',
  'help.shout',
  'help.samaritans',
  'help.samaritansIreland',
  'help.abuseUs',
  'help.abuseUsText',
  'help.abuseUk',
  'help.menUk',
  'help.respect',
  'help.stalkingUk',
  'help.finder',
];

const english = parse(readFileSync('lib/locales/en.yml', 'utf8')) as { [key: string]: Words };

/** Every string below a key with its full key, without what is quoted. */
function stringsOf(words: Words, key: string): [string, string][] {
  if (typeof words !== 'object') return QUOTED.includes(key) ? [] : [[key, String(words)]];
  return Object.entries(words).flatMap(([name, inner]) => stringsOf(inner, key ? `${key}.${name}` : name));
}

/** Every section and every section inside one: a screen is one of them. */
function sectionsOf(words: Words, key = ''): [string, string[]][] {
  if (typeof words !== 'object') return [];
  const here: [string, string[]] = [key || 'everything', stringsOf(words, key).map(([, text]) => text)];
  return [
    here,
    ...Object.entries(words).flatMap(([name, inner]) => sectionsOf(inner, key ? `${key}.${name}` : name)),
  ];
}

/** A label is shorter than this: it reads itself, and many of them would make a hard text look easy. */
const LONGEST_LABEL = 3;

const wordsIn = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}'’-]*|\d+/gu) ?? [];
/** A string ends a sentence even without a full stop, as a label does. */
const sentencesIn = (text: string): number =>
  text.split(/[.?!:]+(?=[\s”"]|$)/).filter((part) => wordsIn(part).length > 0).length;

/** The reading grade after Flesch and Kincaid of strings that stand on one screen. */
function gradeOf(strings: string[]): number {
  const words = strings.flatMap(wordsIn);
  return fleschKincaid({
    sentence: strings.reduce((sum, text) => sum + sentencesIn(text), 0),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

const isText = (text: string): boolean => wordsIn(text).length > LONGEST_LABEL;
const screens = sectionsOf(english)
  .map(([key, strings]): [string, string[]] => [key, strings.filter(isText)])
  .filter(([, strings]) => strings.flatMap(wordsIn).length >= FEWEST_WORDS);

describe('words are easy to read', () => {
  it('the measure knows hard from easy', () => {
    const hard =
      'Dysregulated attachment behaviour necessitates considerable metacognitive reappraisal, particularly whenever interpersonal reassurance becomes unavailable following relationship dissolution.';
    expect(gradeOf([hard])).toBeGreaterThan(15);
    expect(gradeOf(['You can stop here. The sun is up. It is a new day.'])).toBeLessThan(3);
    expect(gradeOf(['Leave', 'Open now'])).toBeCloseTo(gradeOf(['Leave. Open now.']));
  });

  it.each(screens)('%s', (_, strings) => {
    expect(gradeOf(strings)).toBeLessThanOrEqual(HARDEST_GRADE);
  });

  it('the screen in the middle is easier still', () => {
    const grades = screens.map(([, strings]) => gradeOf(strings)).sort((a, b) => a - b);
    expect(grades[Math.floor(grades.length / 2)]).toBeLessThanOrEqual(MEDIAN_GRADE);
  });

  it('what is quoted exists', () => {
    const keys = new Set(Object.keys(english.help as object).map((key) => `help.${key}`));
    expect(QUOTED.filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('questions', () => {
  const strings = stringsOf(english, '');
  const WHY = /(?:^|[.?!:,;“"(–-]\s*)why\b[^.!?]*\?/i;

  it('never begin with why', () => {
    expect(strings.filter(([, text]) => WHY.test(text))).toEqual([]);
  });

  it.each(['Why do you look?', 'You look again. Why now?', 'And then: why?'])(
    'would be caught: %s',
    (text) => {
      expect(text).toMatch(WHY);
    },
  );
});
