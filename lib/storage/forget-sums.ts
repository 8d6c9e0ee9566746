import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction } from 'dexie';
import { sumDay } from '../attempts/statistics/sums';

/** More rows than these are not looked up, one by one: then all sums are forgotten. */
const MANY = 200;
/** Dexie's name for every key there is. */
const ALL_KEYS = { type: 3, lower: Number.NEGATIVE_INFINITY, upper: [[]] };

/**
 * Whoever writes or removes attempts forgets, in the same transaction, the sums of the days they are in: a sum that stands is
 * always that of its rows. Put under every table operation, so that no writer has to think of it.
 */
export function forgetSums(core: DBCore): DBCore {
  return {
    ...core,
    transaction: (stores, mode, options) =>
      core.transaction(
        mode === 'readwrite' && stores.includes('attempts') && hasSums(core)
          ? [...new Set([...stores, 'sums'])]
          : stores,
        mode,
        options,
      ),
    table: (name) => (name === 'attempts' ? forgetting(core.table(name), core) : core.table(name)),
  };
}

const hasSums = (core: DBCore) => core.schema.tables.some(({ name }) => name === 'sums');

function forgetting(attempts: DBCoreTable, core: DBCore): DBCoreTable {
  return {
    ...attempts,
    mutate: (request) => {
      // Steps of a migration before the first sums.
      if (!(request.trans as IDBTransaction).objectStoreNames.contains('sums'))
        return attempts.mutate(request);
      return forget(core.table('sums'), attempts, request).then(() => attempts.mutate(request));
    },
  };
}

async function forget(sums: DBCoreTable, attempts: DBCoreTable, request: DBCoreMutateRequest) {
  const { trans } = request;
  const days = await daysOf(attempts, request);
  if (days === null) await sums.mutate({ type: 'deleteRange', trans, range: ALL_KEYS });
  else if (days.length > 0) await sums.mutate({ type: 'delete', trans, keys: days });
}

/** The days of all rows a request touches, as they were and as they will be; `null` where there are too many. */
async function daysOf(attempts: DBCoreTable, request: DBCoreMutateRequest): Promise<number[] | null> {
  if (request.type === 'deleteRange') return null;
  const values: unknown[] = request.type === 'delete' ? [] : [...request.values];
  const keyOf = attempts.schema.primaryKey.extractKey;
  const keys: unknown[] =
    request.type === 'delete' ? request.keys : (request.keys ?? values.map((row) => keyOf?.(row)));
  if (keys.length > MANY) return null;
  const before = request.type === 'add' ? [] : await stored(attempts, request.trans, keys);
  const days = [...before, ...values].map((row) =>
    sumDay((row as { at?: number } | undefined)?.at ?? Number.NaN),
  );
  return [...new Set(days.filter(Number.isFinite))];
}

const stored = (attempts: DBCoreTable, trans: DBCoreTransaction, keys: unknown[]): Promise<unknown[]> =>
  attempts.getMany({ trans, keys });
