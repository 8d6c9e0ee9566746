/** The mark in which the parameters of the lock stand; it is there while the lock is on. */
export const LOCK = 'lock';

/** Words cannot be written now: they are locked. */
export class LockedError extends Error {
  override name = 'LockedError';

  constructor() {
    super(LOCKED_MESSAGE);
  }
}

/** What a page is answered by a background that refuses for this reason. */
export const LOCKED_MESSAGE = 'the words are locked';
