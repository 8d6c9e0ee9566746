import { i18n } from '#i18n';

/** "Person 2": what a person is called until the user gives them a label of their own. */
export const numberedLabel = (number: number): string => i18n.t('person.label', [String(number)]);

/** Whether a label is such a number, and no word of the user's. */
export function isNumbered(label: string): boolean {
  const number = /\d+/.exec(label)?.[0];
  return number !== undefined && numberedLabel(Number(number)) === label;
}
