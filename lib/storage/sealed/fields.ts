import type { Attempt } from '../../attempts/attempt';
import { FEELINGS } from '../../attempts/feelings';
import { isNumbered } from '../numbered-label';
import type { OwnText, Person } from '../schema';
import { seal, unseal } from './cipher';

/** A row whose words are locked: its fields are empty, and here they stand sealed, by field. */
export interface Sealed {
  sealed?: Record<string, string>;
}

/** A field in which the user's own words may stand. */
interface Field<T> {
  name: string;
  /** The words in a row, or `null` where there are none. */
  wordsIn: (row: T) => unknown;
  /** The row without them, as others may see it. */
  without: (row: T) => T;
  /** The row with them back. */
  withWords: (row: T, words: never) => T;
}

/** Whether a feeling is one that Lull names. */
export const isBuiltIn = (feeling: string): boolean => FEELINGS.includes(feeling as never);
/** Rows that cannot be read are locked too, so nothing of their shape is taken for granted. */
const listIn = <T>(value: readonly T[] | null | undefined): readonly T[] =>
  Array.isArray(value) ? value : [];
const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const labelsIn = ({ plans }: Person) =>
  listIn(plans).flatMap((plan) => (textIn(plan?.label) ? [[plan.id, plan.label]] : []));

const people: Field<Person>[] = [
  {
    name: 'label',
    wordsIn: ({ label }) => (isNumbered(label) ? null : textIn(label)),
    without: (row) => ({ ...row, label: '' }),
    withWords: (row, label: string) => ({ ...row, label }),
  },
  {
    // By plan: one may be removed while its word is locked.
    name: 'plans',
    wordsIn: (row) => (labelsIn(row).length > 0 ? Object.fromEntries(labelsIn(row)) : null),
    without: (row) => ({
      ...row,
      ...(Array.isArray(row.plans) && { plans: row.plans.map((plan) => ({ ...plan, label: null })) }),
    }),
    withWords: (row, labels: Record<string, string>) => ({
      ...row,
      ...(Array.isArray(row.plans) && {
        plans: row.plans.map((plan) => ({ ...plan, label: labels[plan.id] ?? plan.label })),
      }),
    }),
  },
];

const texts: Field<OwnText>[] = [
  {
    name: 'text',
    wordsIn: ({ text }) => textIn(text),
    without: (row) => ({ ...row, text: '' }),
    withWords: (row, text: string) => ({ ...row, text }),
  },
];

const attempts: Field<Attempt>[] = [
  {
    // The type of a pull is no writing.
    name: 'note',
    wordsIn: ({ kind, note }) => (kind === 'urge' ? null : textIn(note)),
    without: (row) => ({ ...row, note: null }),
    withWords: (row, note: string) => ({ ...row, note }),
  },
  {
    // Feelings Lull names are counted while it is locked; words of one's own are not seen.
    name: 'feelings',
    wordsIn: ({ feelings }) => (listIn(feelings).some((each) => !isBuiltIn(each)) ? feelings : null),
    without: (row) => ({
      ...row,
      feelings: Array.isArray(row.feelings) ? row.feelings.filter(isBuiltIn) : row.feelings,
    }),
    withWords: (row, feelings: string[]) => ({ ...row, feelings }),
  },
];

/** The tables with words in them. All have the key `id`. */
const FIELDS = { people, texts, attempts };
export const WORD_TABLES: readonly string[] = Object.keys(FIELDS);

type Row = Sealed & { id: string };
const fieldsOf = (table: string): readonly Field<Row>[] =>
  table in FIELDS ? (FIELDS[table as keyof typeof FIELDS] as unknown as readonly Field<Row>[]) : [];
const sealedFor = (table: string, { id }: Row, { name }: Field<Row>) => `lull ${table} ${id} ${name}`;

/** Whether words stand open in a row. */
export const hasWords = (table: string, row: object): boolean =>
  fieldsOf(table).some(({ wordsIn }) => wordsIn(row as Row) !== null);

/** Whether a row has words that are locked. */
export const isLocked = (row: object): boolean => Object.keys((row as Sealed).sealed ?? {}).length > 0;

/** A row as it is without its words. */
export const withoutWords = <T extends object>(table: string, row: T): T =>
  fieldsOf(table).reduce((bare, field) => field.without(bare), row as unknown as Row) as unknown as T;

/** A row with its words sealed; what was sealed before and is not written anew stays. */
export function closeRow<T extends object>(table: string, row: T, key: Uint8Array): T {
  let closed = row as unknown as Row;
  const sealed: Record<string, string> = { ...closed.sealed };
  for (const field of fieldsOf(table)) {
    const words = field.wordsIn(closed);
    if (words === null) continue;
    sealed[field.name] = seal(key, words, sealedFor(table, closed, field));
    closed = field.without(closed);
  }
  return { ...withoutSealed(closed), ...(Object.keys(sealed).length > 0 && { sealed }) } as unknown as T;
}

/** A row with its words back; what the key does not open stays sealed. */
export function openRow<T extends object>(table: string, row: T, key: Uint8Array): T {
  let opened = withoutSealed(row as unknown as Row);
  const left = { ...(row as Sealed).sealed };
  for (const field of fieldsOf(table)) {
    const sealed = left[field.name];
    if (sealed === undefined) continue;
    try {
      opened = field.withWords(opened, unseal(key, sealed, sealedFor(table, opened, field)) as never);
      delete left[field.name];
    } catch {
      // Of another lock, or changed: it stays as it is, and is shown as locked.
    }
  }
  return { ...opened, ...(Object.keys(left).length > 0 && { sealed: left }) } as unknown as T;
}

/** A row without the words of one field that are locked in it, where they are to go. */
export function dropSealed<T extends object>(row: T, field: string): T {
  const { sealed } = row as Sealed;
  if (!sealed) return row;
  const { [field]: _, ...others } = sealed;
  return { ...row, sealed: others };
}

/** Whether words of this field are locked in a row. */
export const isSealedIn = (row: object, field: string): boolean =>
  (row as Sealed).sealed?.[field] !== undefined;

/** A row without what is locked in it, for who forgot the passphrase. */
export function withoutSealed<T extends object>(row: T): T {
  const { sealed: _, ...others } = row as T & Sealed;
  return others as T;
}
