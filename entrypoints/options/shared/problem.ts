import { i18n } from '#i18n';
import type { HoldProblem } from '@/lib/policy/hold-result';

const sentences: Record<HoldProblem, (label: string) => string> = {
  empty: () => i18n.t('problem.empty'),
  'too-long': () => i18n.t('problem.tooLong'),
  'bare-handle': () => i18n.t('problem.bareHandle'),
  'not-a-link': () => i18n.t('problem.notALink'),
  'two-addresses': () => i18n.t('problem.twoAddresses'),
  scheme: () => i18n.t('problem.scheme'),
  'app-link': () => i18n.t('problem.appLink'),
  password: () => i18n.t('problem.password'),
  'help-line': () => i18n.t('problem.helpLine'),
  'look-alike': () => i18n.t('problem.lookAlike'),
  insecure: () => i18n.t('problem.insecure'),
  search: () => i18n.t('problem.search'),
  message: () => i18n.t('problem.message'),
  'own-settings': () => i18n.t('problem.ownSettings'),
  'short-link': () => i18n.t('problem.shortLink'),
  copy: () => i18n.t('problem.copy'),
  mistyped: () => i18n.t('problem.mistyped'),
  'platform-page': () => i18n.t('problem.platformPage'),
  'already-held': (label) => i18n.t('problem.alreadyAdded', [label]),
};

/** One clear sentence on what to paste instead. `label` is the person it is listed under already. */
export function problemSentence(problem: HoldProblem, label = ''): string {
  return sentences[problem](label);
}

/** The same of a link that was pasted for all of its site. */
export function siteSentence(problem: HoldProblem, label = ''): string {
  switch (problem) {
    case 'already-held':
      return i18n.t('wholeSite.alreadyAdded', [label]);
    case 'help-line':
      return i18n.t('wholeSite.helpLine');
    case 'look-alike':
      return i18n.t('wholeSite.lookAlike');
    case 'short-link':
    case 'insecure':
    case 'scheme':
      return problemSentence(problem);
    default:
      return i18n.t('wholeSite.notASite');
  }
}
