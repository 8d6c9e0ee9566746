import { database } from '../database';
import type { OwnText } from '../schema';
import { readable } from './unreadable';

/** What the user wrote of one kind, oldest first. */
export async function readTexts(kind: OwnText['kind']): Promise<OwnText[]> {
  return readable('texts', await database.texts.where('kind').equals(kind).sortBy('at'));
}
