import { database } from '../database';
import type { Text } from '../schema';

/** What the user wrote of one kind, oldest first. */
export function readTexts(kind: Text['kind']): Promise<Text[]> {
  return database.texts.where('kind').equals(kind).sortBy('at');
}
