/** One value for `$1`, `$2` and so on of a message. */
type Value = string | number;
interface Values {
  1: [Value];
  2: [Value, Value];
  3: [Value, Value, Value];
  4: [Value, Value, Value, Value];
  5: [Value, Value, Value, Value, Value];
  6: [Value, Value, Value, Value, Value, Value];
}
type Substitutions = { substitutions: number };
type ValuesOf<N> = N extends keyof Values ? Values[N] : never;

/**
 * What `i18n.t` takes, by the messages there are: a key alone where the message has no values, and exactly as many values as it has.
 * Those of `@wxt-dev/i18n` compare each call with every message in nine ways, which took nine tenths of the time of a type check
 * (no bug report was found).
 */
export interface TypedMessages<S extends Record<keyof S, Substitutions>> {
  t(key: { [K in keyof S]: S[K]['substitutions'] extends 0 ? K : never }[keyof S]): string;
  t<K extends keyof S>(key: K, values: ValuesOf<S[K]['substitutions']>): string;
}
