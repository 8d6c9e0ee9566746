import { i18n } from '#i18n';
import type { SourceId } from './sources';

/** A piece of text with what it rests on. Without a source it says what a word means here, or offers something to try. */
export interface Paragraph {
  text: string;
  sources: SourceId[];
}

/** A question to answer in a line or two. `about` is the key its answer is kept under. */
export interface TopicQuestion {
  about: string;
  text: string;
}

/** One page to read. */
export interface Topic {
  id: TopicId;
  title: string;
  line: string;
  paragraphs: Paragraph[];
  questions: TopicQuestion[];
  /** What each source of the page can't show, in the order of the list at its foot. */
  limits: [SourceId, string][];
  /** Whether the page leads on to Help. */
  help?: boolean;
}

export type TopicId = 'anxious' | 'protest' | 'soothing' | 'calming' | 'origins' | 'therapist';

const says = (text: string, ...sources: SourceId[]): Paragraph => ({ text, sources });
const asks = (topic: TopicId, words: Record<string, string>): TopicQuestion[] =>
  Object.entries(words).map(([key, text]) => ({ about: `understand.${topic}.${key}`, text }));

/** The pages, in the order they are best read in. */
export function topics(): Topic[] {
  return [anxious(), protest(), soothing(), calming(), origins(), therapist()];
}

function anxious(): Topic {
  const t = i18n.t;
  return {
    id: 'anxious',
    title: t('understand.anxious.title'),
    line: t('understand.anxious.line'),
    paragraphs: [
      says(t('understand.anxious.what')),
      says(t('understand.anxious.degree'), 'fraley'),
      says(t('understand.anxious.hurt'), 'fox'),
      says(t('understand.anxious.slow'), 'chong'),
      says(t('understand.anxious.end')),
    ],
    questions: asks('anxious', {
      when: t('understand.anxious.ask.when'),
      what: t('understand.anxious.ask.what'),
      next: t('understand.anxious.ask.next'),
    }),
    limits: [
      ['fraley', t('understand.anxious.notes.fraley')],
      ['fox', t('understand.anxious.notes.fox')],
      ['chong', t('understand.anxious.notes.chong')],
    ],
  };
}

function protest(): Topic {
  const t = i18n.t;
  return {
    id: 'protest',
    title: t('understand.protest.title'),
    line: t('understand.protest.line'),
    paragraphs: [
      says(t('understand.protest.what'), 'practice'),
      says(t('understand.protest.common'), 'lukacs', 'belu'),
      says(t('understand.protest.after'), 'marshall'),
      says(t('understand.protest.need')),
    ],
    questions: asks('protest', {
      what: t('understand.protest.ask.what'),
      when: t('understand.protest.ask.when'),
      next: t('understand.protest.ask.next'),
    }),
    limits: [
      ['practice', t('understand.protest.notes.practice')],
      ['lukacs', t('understand.protest.notes.lukacs')],
      ['belu', t('understand.protest.notes.belu')],
      ['marshall', t('understand.protest.notes.marshall')],
    ],
  };
}

function soothing(): Topic {
  const t = i18n.t;
  return {
    id: 'soothing',
    title: t('understand.soothing.title'),
    line: t('understand.soothing.line'),
    paragraphs: [
      says(t('understand.soothing.what'), 'practice'),
      says(t('understand.soothing.steady'), 'priming'),
      says(t('understand.soothing.kind'), 'ferrari', 'dose'),
      says(t('understand.soothing.order'), 'baldwin'),
      says(t('understand.soothing.end')),
    ],
    questions: asks('soothing', {
      what: t('understand.soothing.ask.what'),
      say: t('understand.soothing.ask.say'),
      next: t('understand.soothing.ask.next'),
    }),
    limits: [
      ['practice', t('understand.soothing.notes.practice')],
      ['priming', t('understand.soothing.notes.priming')],
      ['ferrari', t('understand.soothing.notes.ferrari')],
      ['dose', t('understand.soothing.notes.dose')],
      ['baldwin', t('understand.soothing.notes.baldwin')],
    ],
  };
}

function calming(): Topic {
  const t = i18n.t;
  return {
    id: 'calming',
    title: t('understand.calming.title'),
    line: t('understand.calming.line'),
    paragraphs: [
      says(t('understand.calming.what')),
      says(t('understand.calming.turn'), 'langeslag', 'horner'),
      says(t('understand.calming.wave'), 'bowen'),
      says(t('understand.calming.name'), 'nook'),
      says(t('understand.calming.concrete'), 'watkins'),
    ],
    questions: asks('calming', {
      what: t('understand.calming.ask.what'),
      when: t('understand.calming.ask.when'),
      next: t('understand.calming.ask.next'),
    }),
    limits: [
      ['langeslag', t('understand.calming.notes.langeslag')],
      ['horner', t('understand.calming.notes.horner')],
      ['bowen', t('understand.calming.notes.bowen')],
      ['nook', t('understand.calming.notes.nook')],
      ['watkins', t('understand.calming.notes.watkins')],
    ],
  };
}

function origins(): Topic {
  const t = i18n.t;
  return {
    id: 'origins',
    title: t('understand.origins.title'),
    line: t('understand.origins.line'),
    paragraphs: [
      says(t('understand.origins.what')),
      says(t('understand.origins.habit'), 'stawarz'),
      says(t('understand.origins.self'), 'slotter'),
      says(t('understand.origins.open'), 'tong'),
      says(t('understand.origins.early')),
      says(t('understand.origins.end')),
    ],
    questions: asks('origins', {
      before: t('understand.origins.ask.before'),
      self: t('understand.origins.ask.self'),
      next: t('understand.origins.ask.next'),
    }),
    limits: [
      ['stawarz', t('understand.origins.notes.stawarz')],
      ['slotter', t('understand.origins.notes.slotter')],
      ['tong', t('understand.origins.notes.tong')],
    ],
  };
}

function therapist(): Topic {
  const t = i18n.t;
  return {
    id: 'therapist',
    title: t('understand.therapist.title'),
    line: t('understand.therapist.line'),
    paragraphs: [
      says(t('understand.therapist.when')),
      says(t('understand.therapist.often'), 'debrot'),
      says(t('understand.therapist.find')),
      says(t('understand.therapist.private'), 'ftc'),
      says(t('understand.therapist.now')),
    ],
    questions: asks('therapist', {
      what: t('understand.therapist.ask.what'),
      say: t('understand.therapist.ask.say'),
      next: t('understand.therapist.ask.next'),
    }),
    limits: [
      ['debrot', t('understand.therapist.notes.debrot')],
      ['ftc', t('understand.therapist.notes.ftc')],
    ],
    help: true,
  };
}
