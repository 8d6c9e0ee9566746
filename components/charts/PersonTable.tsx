import { i18n } from '#i18n';
import type { byPerson } from '@/lib/attempts/statistics/tallies';
import { BarTable, countOf } from './BarTable';

interface PersonTableProps {
  title: string;
  groups: ReturnType<typeof byPerson>;
  /** Who may be in it, by the words that stand for them. */
  people: readonly { id: string; label: string }[];
}

/** Pauses by person, in the order they were added: no ranking. */
export function PersonTable({ title, groups, people }: PersonTableProps) {
  return (
    <BarTable
      label={title}
      heads={[
        i18n.t('overview.person.who'),
        i18n.t('overview.person.pauses'),
        i18n.t('overview.person.left'),
      ]}
      rows={groups.map(({ key, pauses, left, of }) => ({
        key,
        name: people.find(({ id }) => id === key)?.label ?? i18n.t('overview.filter.gone'),
        count: pauses,
        beside: countOf(left, of),
      }))}
    />
  );
}
