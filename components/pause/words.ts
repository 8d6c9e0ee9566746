import { i18n } from '#i18n';
import { turnTo } from '@/lib/policy/turn';

/** The lines that may stand beside the wait. */
export const LINES = [
  'pause.lines.wave',
  'pause.lines.moment',
  'pause.lines.breath',
  'pause.lines.soft',
  'pause.lines.nothing',
  'pause.lines.ground',
  'pause.lines.enough',
  'pause.lines.hand',
] as const;

/** The questions of the second screen: what set it off, what is hoped for, what is needed, what comes next. */
export const QUESTIONS = [
  'pause.questions.hope',
  'pause.questions.before',
  'pause.questions.need',
  'pause.questions.give',
  'pause.questions.next',
  'pause.questions.after',
  'pause.questions.feel',
  'pause.questions.steady',
] as const;

export const lineOf = (turn: number): string => i18n.t(turnTo(LINES, turn));
export const questionOf = (turn: number): string => i18n.t(turnTo(QUESTIONS, turn));
