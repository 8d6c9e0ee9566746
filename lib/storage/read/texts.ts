import { database } from '../database';
import type { OwnText } from '../schema';

/** What the user wrote of one kind, oldest first. */
export function readTexts(kind: OwnText['kind']): Promise<OwnText[]> {
  return database.texts.where('kind').equals(kind).sortBy('at');
}
