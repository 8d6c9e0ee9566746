import { millisecondsInDay } from 'date-fns/constants';

/** A written answer stays this long (ms). */
export const ANSWER_KEPT_MS = 90 * millisecondsInDay;

/** Why a text was not saved, as a key of the locale files (`problem.<key>`). Nothing that was saved before is lost. */
export type TextProblem = 'textEmpty' | 'textTooLong';
