import { i18n } from '#i18n';
import type { Word } from '@/lib/policy/first-screen';

/** Words by their keys, for pure code that is handed them. */
export const word: Word = (key, values) => i18n.t(key as Parameters<typeof i18n.t>[0], values as never);
