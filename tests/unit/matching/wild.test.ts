import { describe, expect, it } from 'vitest';
import { recognise } from '@/lib/matching';
import { WILD, type WildCase } from './cases';

/** The answers that are right for a case: its own, and whoever it leads to or shows. */
function rightAnswers({ account, kind, leads, platform, query, shows, thread }: WildCase): unknown[] {
  const own: Record<string, unknown> = { platform, account, kind };
  if (query !== undefined) own.query = query;
  if (thread !== undefined) own.thread = thread;
  const named = [leads, shows].flatMap((other) => (other ? [expect.objectContaining({ ...other })] : []));
  return [own, ...named];
}

describe('recognise at an address as people paste it', () => {
  it.each(WILD)('$url', (wild) => {
    expect(rightAnswers(wild)).toContainEqual(recognise(wild.url));
  });
});
