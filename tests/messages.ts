/** Words by their keys, as a locale file holds them. */
export type Words = string | { [key: string]: Words };

/** Messages flat, under their keys (`popup.title`). */
export function flatMessages(words: Words, path: string[] = []): Map<string, string> {
  if (typeof words !== 'object') return new Map([[path.join('.'), String(words)]]);
  return new Map(Object.entries(words).flatMap(([key, inner]) => [...flatMessages(inner, [...path, key])]));
}

/** What the browser does with the names it knows (`popup_title`): `$1` and so on are replaced, an unknown name gives the empty string. */
export function saying(messages: Map<string, string>) {
  const named = new Map([...messages].map(([key, text]) => [key.replaceAll('.', '_'), text]));
  return (name: string, substitutions: string | string[] = []): string => {
    const values = [substitutions].flat();
    return (named.get(name) ?? '').replace(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? '');
  };
}
