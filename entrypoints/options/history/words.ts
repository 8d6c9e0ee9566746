import { i18n } from '#i18n';
import { everyExercise } from '@/components/exercises';
import { platformName } from '@/components/people/platform-words';
import { counted } from '@/components/ui/counted';
import type { Attempt, AttemptKind, Outcome } from '@/lib/attempts/attempt';
import { FEELINGS } from '@/lib/attempts/feelings';
import { URGE_TYPES } from '@/lib/attempts/urges';
import type { Entry } from '@/lib/storage/read/history';
import type { HistoryEvent, OwnText } from '@/lib/storage/schema';

/** What a line is said with: the user's own words by id. */
export interface Words {
  /** Labels of people. */
  labels: ReadonlyMap<string, string>;
  /** Names of exercises, the user's own among them. */
  exercises: ReadonlyMap<string, string>;
}

/** Names of all exercises by id. */
export const exerciseNames = (own: readonly Pick<OwnText, 'id' | 'text'>[]): Map<string, string> =>
  new Map(everyExercise(own).map(({ id, name }) => [id, name()]));

const kinds: Record<AttemptKind, () => string> = {
  profile: () => i18n.t('kind.profile'),
  'profile-tab': () => i18n.t('kind.profileTab'),
  story: () => i18n.t('kind.story'),
  post: () => i18n.t('kind.post'),
  message: () => i18n.t('kind.message'),
  search: () => i18n.t('kind.search'),
  page: () => i18n.t('kind.page'),
  urge: () => i18n.t('kind.pull'),
};
export const kindWords = (kind: AttemptKind): string => kinds[kind]();

/** An outcome as a word that can be chosen. */
export const outcomeWord = (outcome: Outcome): string => i18n.t(`history.${outcome}`);

/** What kind of pull was noted by hand; a type nobody knows any more stays unsaid. */
function pullWords({ note }: Attempt): string {
  const type = URGE_TYPES.find((one) => one === note);
  return type ? i18n.t(`pulls.${type}`) : '';
}

/** What was changed, in neutral words; of a profile only its platform is named. */
function eventWords({ what, platform, amount }: HistoryEvent): string {
  const name = platform === null ? '' : platformName(platform);
  if (what === 'held') return i18n.t('history.changed.added', [name]);
  if (what === 'stopped') return i18n.t('history.changed.removed', [name]);
  if (what === 'planned') return i18n.t('history.changed.planned');
  if (what === 'wait') return counted('history.changed.wait', amount ?? 0);
  return i18n.t(what === 'rest' ? 'history.changed.break' : 'history.changed.back');
}

/** Who a line is about: a label, or that it is someone no longer in the list; `null` when it is about nobody. */
export function whoOf(entry: Entry, { labels }: Words): string | null {
  if (entry.of === 'moments') return null;
  const { personId } = entry.row;
  if (!personId) return null;
  return labels.get(personId) ?? i18n.t('history.someone');
}

/** What a line is about. */
export function whatOf(entry: Entry, { exercises }: Words): string {
  if (entry.of === 'events') return eventWords(entry.row);
  if (entry.of === 'moments') return exercises.get(entry.row.exercise) ?? i18n.t('history.ownExercise');
  const { row } = entry;
  if (row.where === 'phone') return i18n.t('history.look');
  return kinds[row.kind]();
}

/** How it went, in neutral words; of a line that is no pause what else there is to say. */
export function howOf(entry: Entry, { exercises }: Words): string {
  if (entry.of === 'events') return '';
  if (entry.of === 'moments') return i18n.t('history.finished');
  const { row } = entry;
  if (row.kind === 'urge') return pullWords(row);
  if (row.outcome === 'continued')
    return row.minutes ? counted('history.opened', Math.round(row.minutes)) : i18n.t('history.openedPlain');
  if (row.outcome === 'closed' && row.closedBy === 'start') return i18n.t('history.closedByStart');
  const name = row.exercise === null ? undefined : exercises.get(row.exercise);
  if (row.outcome === 'left' && name) return i18n.t('history.leftAfter', [name]);
  return i18n.t(`history.${row.outcome}`);
}

/** A feeling as it was picked: a built-in word, or one of the user's own. */
export function feelingWord(feeling: string): string {
  const builtIn = FEELINGS.find((id) => id === feeling);
  return builtIn ? i18n.t(`pause.feelings.${builtIn}`) : feeling;
}

/** The quiet lines below: what was felt and written, and that a row was added or changed by hand. */
export function detailsOf(entry: Entry): { said: string[]; note: string | null } {
  if (entry.of !== 'attempts') return { said: [], note: null };
  const { row, checkIn } = entry;
  const felt = checkIn && checkIn.felt !== 'skipped' ? i18n.t(`pause.felt.${checkIn.felt}`) : null;
  const said = [
    row.where === 'phone' && i18n.t('history.byHand'),
    row.kind === 'urge' && row.did && i18n.t('pulls.did'),
    row.feelings?.map(feelingWord).join(', '),
    felt && i18n.t('history.afterwards', [felt]),
    row.editedAt && i18n.t('history.edited'),
  ];
  return {
    said: said.filter((line): line is string => typeof line === 'string' && line !== ''),
    note: row.kind === 'urge' ? null : row.note,
  };
}

/** Everything of an entry that can be searched for. */
export function searchText(entry: Entry, words: Words): string {
  const { said, note } = detailsOf(entry);
  const platform = entry.of === 'moments' ? null : entry.row.platform;
  const name = entry.of === 'attempts' && platform ? platformName(platform) : '';
  const outcome = entry.of === 'attempts' ? outcomeWord(entry.row.outcome) : '';
  return [whoOf(entry, words), whatOf(entry, words), howOf(entry, words), outcome, name, note, ...said]
    .filter(Boolean)
    .join('\n');
}
