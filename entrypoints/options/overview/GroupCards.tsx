import { i18n } from '#i18n';
import { BarTable, countOf } from '@/components/charts/BarTable';
import { PersonTable } from '@/components/charts/PersonTable';
import { counted } from '@/components/ui/counted';
import { number } from '@/components/ui/format';
import type { AttemptKind } from '@/lib/attempts/attempt';
import { FEELINGS } from '@/lib/attempts/feelings';
import type { Placed } from '@/lib/attempts/statistics/place';
import { beforeOf, byKind, byPerson, pullsByType, type Tally } from '@/lib/attempts/statistics/tallies';
import { GOINGS, URGE_TYPES } from '@/lib/attempts/urges';
import { Card, Go } from './Card';
import { kindWord } from './kind-words';

/** Whether the first of a list stands out. */
const leads = <T,>(list: readonly T[], count: (item: T) => number): boolean => {
  const [first, second] = list;
  return first !== undefined && count(first) > (second ? count(second) : 0);
};

interface RowsProps {
  rows: readonly Placed[];
}

/** Pauses by person. Nothing with one person alone. */
export function PersonCard({
  rows,
  people,
}: RowsProps & { people: readonly { id: string; label: string }[] }) {
  const groups = byPerson(
    rows,
    people.map(({ id }) => id),
  );
  if (groups.length < 2) return null;
  const title = i18n.t('overview.person.title');
  return (
    <Card
      title={title}
      lead={i18n.t('overview.person.lead')}
      action={
        <Go to="#/people" icon="list">
          {i18n.t('overview.person.action')}
        </Go>
      }
    >
      <PersonTable title={title} groups={groups} people={people} />
    </Card>
  );
}

/** Pauses by what was about to be opened. */
export function KindCard({ rows }: RowsProps) {
  const groups = byKind(rows);
  const [first] = groups;
  if (!first) return null;
  const word = (key: string) => kindWord(key as AttemptKind);
  const title = leads(groups, ({ pauses }) => pauses)
    ? i18n.t('overview.kind.title', [word(first.key)])
    : i18n.t('overview.kind.titleEven');
  return (
    <Card
      title={title}
      lead={i18n.t('overview.kind.lead')}
      action={
        <Go to="#/people" icon="pick">
          {i18n.t('overview.kind.action')}
        </Go>
      }
    >
      <BarTable
        label={title}
        heads={[
          i18n.t('overview.kind.what'),
          i18n.t('overview.person.pauses'),
          i18n.t('overview.person.left'),
        ]}
        rows={groups.map(({ key, pauses, left, of }) => ({
          key,
          name: word(key),
          count: pauses,
          beside: countOf(left, of),
        }))}
      />
    </Card>
  );
}

const builtInWord = (key: string, builtIn: readonly string[], word: (key: string) => string): string =>
  builtIn.includes(key) ? word(key) : key;
export const pullWord = (key: string) =>
  builtInWord(key, URGE_TYPES, (type) => i18n.t(`pulls.${type as (typeof URGE_TYPES)[number]}`));
export const feelingWord = (key: string) =>
  builtInWord(key, FEELINGS, (id) => i18n.t(`pause.feelings.${id as (typeof FEELINGS)[number]}`));
const goingWord = (key: string) =>
  builtInWord(key, GOINGS, (id) => i18n.t(`checkIn.goings.${id as (typeof GOINGS)[number]}`));

const lines = (tallies: readonly Tally[], word: (key: string) => string) =>
  tallies.map(({ key, count }) => ({ key, count, name: word(key) }));

/** Pulls noted by hand, every type. `chosen`: a person or a kind is chosen, and a pull belongs to neither. */
export function PullCard({ rows, chosen }: RowsProps & { chosen: boolean }) {
  const pulls = pullsByType(rows);
  const [first] = pulls;
  const action = (
    <Go to="#/calm-kit" icon="steady">
      {i18n.t('overview.pairs.action')}
    </Go>
  );
  if (!first) {
    return (
      <Card
        title={i18n.t('overview.pull.empty')}
        lead={i18n.t(chosen ? 'overview.pull.emptyPerson' : 'overview.pull.emptyHelp')}
        action={action}
      />
    );
  }
  const all = pulls.reduce((sum, { count }) => sum + count, 0);
  const title = leads(pulls, ({ count }) => count)
    ? i18n.t('overview.pull.title', [pullWord(first.key)])
    : i18n.t('overview.pull.titleEven', [number(all)]);
  return (
    <Card title={title} lead={counted('overview.pull.lead', all)} action={action}>
      <BarTable
        label={title}
        heads={[i18n.t('overview.pull.type'), i18n.t('overview.pull.count')]}
        rows={lines(pulls, pullWord)}
      />
    </Card>
  );
}

/** What came before a pause, as it was tapped. */
export function BeforeCard({ rows }: RowsProps) {
  const { feelings, going, pauses } = beforeOf(rows);
  const action = (
    <Go to="#/calm-kit" icon="pick">
      {i18n.t('overview.before.action')}
    </Go>
  );
  if (pauses === 0) {
    return (
      <Card
        title={i18n.t('overview.before.empty')}
        lead={i18n.t('overview.before.emptyHelp')}
        action={action}
      />
    );
  }
  const [feeling] = feelings;
  const title =
    feeling && leads(feelings, ({ count }) => count)
      ? i18n.t('overview.before.title', [feelingWord(feeling.key)])
      : i18n.t('overview.before.titleEven');
  const parts = [
    { name: i18n.t('overview.before.feelings'), rows: lines(feelings, feelingWord) },
    { name: i18n.t('overview.before.going'), rows: lines(going, goingWord) },
  ].filter((part) => part.rows.length > 0);
  return (
    <Card title={title} lead={counted('overview.before.lead', pauses)} action={action}>
      <div className="two">
        {parts.map((part) => (
          <div key={part.name}>
            <h3>{part.name}</h3>
            <BarTable
              label={part.name}
              heads={[part.name, i18n.t('overview.before.count')]}
              rows={part.rows}
            />
          </div>
        ))}
      </div>
    </Card>
  );
}
