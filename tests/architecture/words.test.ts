import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PLATFORMS } from '@/lib/matching/platforms';
import { flatMessages } from '../messages';
import { filesBelow, read, SOURCES } from './files';
import { countedIn, withoutForm, wrongForms } from './forms';

describe('words', () => {
  const locales = filesBelow('lib/locales');
  const messagesOf = (file: string) => flatMessages(parse(read(file)));
  const inEnglish = messagesOf('lib/locales/en.yml');
  const english = [...inEnglish];
  const counted = countedIn(inEnglish);
  const bare = (key: string) => withoutForm(key, counted);

  it('every language has the same keys', () => {
    const keysOf = (file: string) => [...new Set([...messagesOf(file).keys()].map(bare))];
    for (const locale of locales) expect(keysOf(locale)).toEqual(keysOf('lib/locales/en.yml'));
  });

  it('every language counts in its own plural forms', () => {
    expect(counted.size).toBeGreaterThan(70);
    expect(locales.flatMap((file) => wrongForms(file, messagesOf(file), inEnglish))).toEqual([]);
    expect(english.filter(([key]) => /\.(?:\d+|n)$/.test(key))).toEqual([]);
  });

  it.each([
    ['few', null, 'x.yml: popup.pausesToday lacks “few”, said for 2, 3, 4, 22'],
    ['other', null, 'x.yml: popup.pausesToday lacks “other”, said for fractions'],
    ['none', null, 'x.yml: popup.pausesToday lacks “none”'],
    ['two', '$1 przerwy', 'x.yml: popup.pausesToday.two is no form of pl: it has few, many, one, other'],
    ['few', 'dwie przerwy', 'x.yml: popup.pausesToday.few lacks $1, said for 2, 3, 4, 22'],
    ['one', 'jedna przerwa', null],
  ])('a translator of Polish who writes “%s: %s” is told', (form, text, complaint) => {
    const polish = messagesOf('tests/data/locales/pl.yml');
    const keys = new Set([...polish.keys()].map(bare));
    const same = new Map(english.filter(([key]) => keys.has(bare(key))));
    expect(wrongForms('x.yml', polish, same)).toEqual([]);
    if (text === null) polish.delete(`popup.pausesToday.${form}`);
    else polish.set(`popup.pausesToday.${form}`, text);
    expect(wrongForms('x.yml', polish, same)).toEqual(complaint === null ? [] : [complaint]);
  });

  it('every word is said somewhere', () => {
    const code = SOURCES.map(read).join('\n') + read('wxt.config.ts');
    // Keys that are put together begin or end in the code as they do here.
    const begins = [...code.matchAll(/`([\w.]+[._])\$\{/g)].map(([, part = '']) => part.replace('_', '.'));
    const ends = [...code.matchAll(/`\$\{\w+\}(\.[\w.]+)`/g)].map(([, part = '']) => part);
    const unsaid = english
      .map(([key]) => bare(key))
      .filter((key) => !code.includes(`'${key}'`) && !code.includes(`__MSG_${key.replaceAll('.', '_')}__`))
      .filter(
        (key) => !begins.some((part) => key.startsWith(part)) && !ends.some((part) => key.endsWith(part)),
      );
    expect(unsaid).toEqual([]);
  });

  it('platforms stand by the alphabet, after them any other page', () => {
    const ids = Object.keys(parse(read('lib/locales/en.yml')).platform);
    expect(ids).toEqual([...ids.filter((id) => id !== 'web').sort(), 'web']);
  });

  it('every platform has its name, and where it shows people also its two lines', () => {
    const { platform } = parse(read('lib/locales/en.yml'));
    const missing = Object.entries(PLATFORMS).flatMap(([id, { hosts }]) => {
      const lines = Object.values(hosts).flat();
      const keys = lines.every((line) => line.startsWith('search')) ? ['name'] : ['name', 'blind', 'mute'];
      return keys.filter((key) => !platform[id]?.[key]).map((key) => `platform.${id}.${key}`);
    });
    expect(missing).toEqual([]);
  });

  /** Design, section 7, and rule 25 of the evidence. */
  const NEVER =
    /you failed|relapse|stalk|addict|clean for|don.t look|do not look|proven|should be over|moved on|streak|giv(?:e|ing) up|weak\b|shame|obsess/i;

  /** The name of a help line is quoted, not said. */
  const HELP_LINES = ['help.stalkingUk'];

  it('says nothing that shames, diagnoses or promises', () => {
    const said = english.filter(([key]) => !HELP_LINES.includes(key));
    expect(said.filter(([, text]) => NEVER.test(text))).toEqual([]);
  });

  /** Wherever a safe person or company is looked for, whoever is missed could come to mind first. */
  it.each([
    'exercise.safe.kind.thinkHelp',
    'exercise.safe.plain.thinkHelp',
    'exercise.reach.whoHelp',
    'pause.questions.need.safe',
    'pause.questions.next.company',
    'path.comfort.once',
    'takeAlong.safeHint',
    'understand.soothing.steady',
  ])('%s rules out the person who is missed', (key) => {
    const said = english.find(([each]) => each === key)?.[1];
    expect(said).toMatch(
      /not the (?:person|one) you miss|without the person you miss|other than them|apart from them|who else/i,
    );
  });

  /** Design, section 2: a pause is added and removed, and the wish is a pull. To hold someone is the wound. */
  const OLD = /\b(?:holds?|held|holding|let(?:ting)? (?:\w+ )?go|urges?|(?:un)?protected|guarded)\b/i;

  it('names the pause and the pull by one word each', () => {
    expect(english.filter(([, text]) => OLD.test(text))).toEqual([]);
  });

  it('asks what, when or next, never for a reason', () => {
    expect(english.filter(([, text]) => /(^|[.?!]\s+)why\b[^.]*\?/i.test(text))).toEqual([]);
  });
});
