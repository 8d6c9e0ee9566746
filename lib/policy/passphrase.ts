/** Fewer characters than these are guessed too soon. */
export const PASSPHRASE_LEAST = 8;

/** A passphrase without what cannot be seen: keyboards put a blank after a word, and write one letter in two ways. */
export const plainPassphrase = (passphrase: string): string => passphrase.trim().normalize('NFC');

/** Whether a passphrase is too short; blanks around it make it no longer. */
export const isTooShort = (passphrase: string): boolean =>
  plainPassphrase(passphrase).length < PASSPHRASE_LEAST;
