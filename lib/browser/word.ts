import { extensionAlive, native } from './native';

/**
 * A message of the locale by its key (`pause.leave`), for scripts that carry no i18n of their own. Empty once the extension is
 * switched off or reloaded: the browser takes the messages away under a script that still runs for a moment.
 */
export const word = (key: string, values?: string[]): string =>
  extensionAlive() ? native.i18n.getMessage(key.replaceAll('.', '_'), values) : '';
