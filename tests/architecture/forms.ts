/*
 * The forms in which a locale file says something counted: those of its language's plural categories in CLDR, and `none` where
 * nothing at all has a sentence of its own.
 */

const FORM = /\.(?:none|zero|one|two|few|many|other)$/;
/** Whole numbers that stand for all: in every language their last two or three digits decide. */
const MOST = 1_000;
const MILLION = 1_000_000;

/** What is counted in a file, by its keys: both `one` and `other` stand below it in English, the language all others follow. */
export function countedIn(english: ReadonlyMap<string, string>): Set<string> {
  const bases = [...english.keys()]
    .filter((key) => key.endsWith('.other'))
    .map((key) => key.replace(FORM, ''));
  return new Set(bases.filter((base) => english.has(`${base}.one`)));
}

/** A key without its form, where it is one of something counted. */
export function withoutForm(key: string, counted: ReadonlySet<string>): string {
  const base = key.replace(FORM, '');
  return counted.has(base) ? base : key;
}

/** The whole numbers of each category of a language. */
function numbersOf(locale: string): Map<string, number[]> {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Map<string, number[]>(
    rules.resolvedOptions().pluralCategories.map((category) => [category, []]),
  );
  for (const count of [...Array(MOST).keys(), MILLION]) numbers.get(rules.select(count))?.push(count);
  return numbers;
}

const values = (text: string): string[] => text.match(/\$\d/g) ?? [];

/** What is wrong with the counted words of a file, one line for each, as its translator should read it. */
export function wrongForms(
  file: string,
  messages: Map<string, string>,
  english: Map<string, string>,
): string[] {
  const counted = countedIn(english);
  const locale = messages.get('locale') ?? '';
  const numbers = numbersOf(locale);
  const wrong = (key: string, what: string) => `${file}: ${key} ${what}`;
  const formsOf = (base: string) =>
    [...messages.keys()].filter((key) => key !== base && withoutForm(key, counted) === base);
  return [...counted].flatMap((base) => {
    const hasNone = english.has(`${base}.none`);
    const missing = [...numbers.keys(), ...(hasNone ? ['none'] : [])]
      .filter((form) => !messages.has(`${base}.${form}`))
      .map((form) => wrong(base, `lacks “${form}”${example(numbers.get(form))}`));
    const forms = formsOf(base);
    const needed = new Set(forms.flatMap((key) => values(messages.get(key) ?? '')));
    return [
      ...missing,
      ...forms.flatMap((key) => {
        const form = key.slice(base.length + 1);
        if (form === 'none') return hasNone ? [] : [wrong(key, 'is not in English')];
        const said = numbers.get(form);
        if (!said) return [wrong(key, `is no form of ${locale}: it has ${[...numbers.keys()].join(', ')}`)];
        const alone = said.filter((count) => count > 0 || !hasNone).length === 1;
        return [...needed]
          .filter((value) => !(alone && value === '$1') && !values(messages.get(key) ?? '').includes(value))
          .map((value) => wrong(key, `lacks ${value}${example(said)}`));
      }),
    ];
  });
}

/** Some numbers that are said by a form. */
function example(numbers: readonly number[] | undefined): string {
  if (!numbers) return '';
  return numbers.length > 0 ? `, said for ${numbers.slice(0, 4).join(', ')}` : ', said for fractions';
}
