/**
 * The words of a text, without case and marks, for comparing names with what is searched for. Scripts that write words
 * without spaces between them give one word a character.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().toLowerCase();
  return plain.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a search asks for one of these names: all words of it, whole, in any order. */
export function includesName(query: string, names: readonly (readonly string[])[]): boolean {
  const words = wordsOf(query);
  return names.some((name) => name.every((word) => words.includes(word)));
}
