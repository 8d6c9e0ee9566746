import { type GeneratedI18nStructure, i18n } from '#i18n';
import { word } from '@/lib/browser/word';
import { number } from './format';

type Key = keyof GeneratedI18nStructure;

/** The key of something counted: below it stand the forms its language has, `one` and `other` in English. */
export type Counted = {
  [K in Key]: K extends `${infer Base}.other` ? (`${Base}.one` extends Key ? Base : never) : never;
}[Key];

const made = new Map<string, Intl.PluralRules>();

/** The rules of the language the words are in, which need not be the browser's. */
function rules(): Intl.PluralRules {
  const locale = i18n.t('locale');
  const found = made.get(locale) ?? new Intl.PluralRules(locale);
  made.set(locale, found);
  return found;
}

/**
 * A count in words: "1 pause", "1,234 pauses". The form is that of the number's plural category in CLDR. None at all may have a
 * sentence of its own, `none`; a category the locale file does not have is said by `other`. `$1` is the count, `$2` and on are `more`.
 */
export function counted(key: Counted, count: number, more: string[] = []): string {
  const say = (form: string) => word(`${key}.${form}`, [number(count), ...more]);
  return (count === 0 && say('none')) || say(rules().select(count)) || say('other');
}
