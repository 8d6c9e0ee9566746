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

export type TopicId =
  | 'grief'
  | 'anxious'
  | 'protest'
  | 'soothing'
  | 'enough'
  | 'calming'
  | 'origins'
  | 'therapist'
  | 'after';

const says = (text: string, ...sources: SourceId[]): Paragraph => ({ text, sources });
const asks = (topic: TopicId, words: Record<string, string>): TopicQuestion[] =>
  Object.entries(words).map(([key, text]) => ({ about: `understand.${topic}.${key}`, text }));

/** The pages, in the order they are best read in. */
export function topics(): Topic[] {
  return [grief(), anxious(), protest(), soothing(), enough(), calming(), origins(), therapist(), after()];
}

function grief(): Topic {
  const t = i18n.t;
  return {
    id: 'grief',
    title: t('understand.grief.title'),
    line: t('understand.grief.line'),
    paragraphs: [
      says(t('understand.grief.what')),
      says(t('understand.grief.waves')),
      says(t('understand.grief.contact'), 'emery'),
      says(t('understand.grief.kind'), 'kindness'),
      says(t('understand.grief.looking'), 'larson'),
      says(t('understand.grief.body')),
    ],
    questions: asks('grief', {
      what: t('understand.grief.ask.what'),
      when: t('understand.grief.ask.when'),
      next: t('understand.grief.ask.next'),
    }),
    limits: [
      ['emery', t('understand.grief.notes.emery')],
      ['kindness', t('understand.grief.notes.kindness')],
      ['larson', t('understand.grief.notes.larson')],
    ],
    help: true,
  };
}

function anxious(): Topic {
  const t = i18n.t;
  return {
    id: 'anxious',
    title: t('understand.anxious.title'),
    line: t('understand.anxious.line'),
    paragraphs: [
      says(t('understand.anxious.what')),
      says(t('understand.anxious.sense')),
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
      says(t('understand.protest.fix')),
      says(t('understand.protest.need')),
      says(t('help.order')),
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

function enough(): Topic {
  const t = i18n.t;
  return {
    id: 'enough',
    title: t('understand.enough.title'),
    line: t('understand.enough.line'),
    paragraphs: [
      says(t('understand.enough.what')),
      says(t('understand.enough.circles'), 'watkins'),
      says(t('understand.enough.lists')),
      says(t('understand.enough.fair')),
      says(t('understand.enough.kind'), 'breines', 'ferrari'),
      says(t('understand.enough.self'), 'slotter'),
    ],
    questions: asks('enough', {
      what: t('understand.enough.ask.what'),
      say: t('understand.enough.ask.say'),
      next: t('understand.enough.ask.next'),
    }),
    limits: [
      ['watkins', t('understand.enough.notes.watkins')],
      ['breines', t('understand.enough.notes.breines')],
      ['ferrari', t('understand.enough.notes.ferrari')],
      ['slotter', t('understand.enough.notes.slotter')],
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
      says(t('understand.origins.early')),
      says(t('understand.origins.links'), 'roots'),
      says(t('understand.origins.habit'), 'stawarz'),
      says(t('understand.origins.self'), 'slotter'),
      says(t('understand.origins.open'), 'tong'),
      says(t('understand.origins.end')),
    ],
    questions: asks('origins', {
      before: t('understand.origins.ask.before'),
      self: t('understand.origins.ask.self'),
      next: t('understand.origins.ask.next'),
    }),
    limits: [
      ['roots', t('understand.origins.notes.roots')],
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
      says(t('understand.therapist.happens'), 'practice'),
      says(t('understand.therapist.find')),
      says(t('understand.therapist.cost')),
      says(t('understand.therapist.now')),
      says(t('understand.therapist.private'), 'ftc'),
    ],
    questions: asks('therapist', {
      what: t('understand.therapist.ask.what'),
      say: t('understand.therapist.ask.say'),
      next: t('understand.therapist.ask.next'),
    }),
    limits: [
      ['debrot', t('understand.therapist.notes.debrot')],
      ['practice', t('understand.therapist.notes.practice')],
      ['ftc', t('understand.therapist.notes.ftc')],
    ],
    help: true,
  };
}

function after(): Topic {
  const t = i18n.t;
  return {
    id: 'after',
    title: t('understand.after.title'),
    line: t('understand.after.line'),
    paragraphs: [
      says(t('understand.after.what')),
      says(t('understand.after.fear'), 'fraley'),
      says(t('understand.after.more'), 'roots'),
      says(t('understand.after.steady')),
      says(t('understand.after.say')),
      says(t('understand.after.slow')),
      says(t('understand.after.honest')),
    ],
    questions: asks('after', {
      what: t('understand.after.ask.what'),
      say: t('understand.after.ask.say'),
      next: t('understand.after.ask.next'),
    }),
    limits: [
      ['fraley', t('understand.after.notes.fraley')],
      ['roots', t('understand.after.notes.roots')],
    ],
  };
}
