import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parse } from 'yaml';
import { counted } from '@/components/ui/counted';
import { flatMessages, saying } from '../messages';

/** From here on the browser speaks this language. */
function speak(file: string, without?: string): void {
  const messages = flatMessages(parse(readFileSync(file, 'utf8')));
  if (without) messages.delete(without);
  Object.assign(fakeBrowser.i18n, { getMessage: saying(messages) });
}
const today = (count: number) => counted('popup.pausesToday', count);

describe('something counted in English', () => {
  it('has a form for one and one for the others', () => {
    expect([1, 2, 21, 1_234].map(today)).toEqual([
      '1 pause today',
      '2 pauses today',
      '21 pauses today',
      '1,234 pauses today',
    ]);
  });

  it('says none in a sentence of its own, where there is one', () => {
    expect(today(0)).toBe('No pauses today');
    expect(counted('settings.seconds', 0)).toBe('0 seconds');
  });

  it('takes further values after the count', () => {
    expect(counted('overview.findingAll', 1, ['1'])).toBe('You left or closed the page 1 of 1 time');
    expect(counted('overview.findingAll', 5, ['3'])).toBe('You left or closed the page 3 of 5 times');
  });

  it('takes only the key of something counted', () => {
    // @ts-expect-error: a plain message
    expect(() => counted('popup.title', 1)).not.toThrow();
    // @ts-expect-error: one of its forms
    expect(() => counted('popup.pausesToday.one', 1)).not.toThrow();
  });
});

describe('something counted in Polish', () => {
  beforeEach(() => speak('tests/data/locales/pl.yml'));

  it.each([
    [0, 'Bez przerw dzisiaj'],
    [1, '1 przerwa dzisiaj'],
    [2, '2 przerwy dzisiaj'],
    [5, '5 przerw dzisiaj'],
    [12, '12 przerw dzisiaj'],
    [22, '22 przerwy dzisiaj'],
    [25, '25 przerw dzisiaj'],
    [1.5, '1,5 przerwy dzisiaj'],
  ])('%d is said as “%s”', (count, words) => {
    expect(today(count)).toBe(words);
  });

  it('is said by the form for the others where its own is missing', () => {
    speak('tests/data/locales/pl.yml', 'popup.pausesToday.many');
    expect(today(5)).toBe('5 przerwy dzisiaj');
  });
});

describe('something counted in Arabic', () => {
  it.each([
    [0, 'لا وقفات اليوم'],
    [1, 'وقفة واحدة اليوم'],
    [2, 'وقفتان اليوم'],
    [3, '٣ وقفات اليوم'],
    [11, '١١ وقفة اليوم'],
    [100, '١٠٠ وقفة في اليوم'],
  ])('%d has a form and digits of its own', (count, words) => {
    speak('tests/data/locales/ar.yml');
    expect(today(count)).toBe(words);
  });
});
