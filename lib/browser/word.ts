import { native } from './native';

/** A message of the locale by its key (`pause.leave`), for scripts that carry no i18n of their own. */
export const word = (key: string, values?: string[]): string =>
  native.i18n.getMessage(key.replaceAll('.', '_'), values);
