import { ask } from '@/lib/messages/client';
import type { OwnText } from '@/lib/storage/schema';

/** Undoes the removal of a text. */
export const putBackText = (text: OwnText): Promise<null> =>
  ask('putBackRows', { attempts: [], checkins: [], moments: [], events: [], texts: [text] });
