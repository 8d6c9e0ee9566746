import { ask } from '@/lib/messages/client';
import { isOpenForMinutes } from '@/lib/storage/read/lock';
import type { ReportError } from './report';
import { onUse } from './use-of-lull';

/** While words are open for some minutes, each use of this page counts these anew. Gives back what ends it. */
export const countUse = (report: ReportError): (() => void) =>
  onUse(() => {
    if (isOpenForMinutes()) ask('noteUse', {}).catch((error) => report(error, 'use of Lull'));
  });
