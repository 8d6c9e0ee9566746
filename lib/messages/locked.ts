import { LOCKED_MESSAGE } from '../storage/sealed/lock-row';
import { MessageError } from './client';

/** Whether the background refused something because words are locked. */
export const isLockedRefusal = (error: unknown): boolean =>
  error instanceof MessageError && error.refused === LOCKED_MESSAGE;
