import { describe, expect, it } from 'vitest';
import { recognise } from '@/lib/profiles';
import { CASES } from './cases';

describe('every address of the facts', () => {
  it.each(CASES)('$url', ({ url, platform, account, kind, query, thread }) => {
    const expected: Record<string, unknown> = { platform, account, kind };
    if (query !== undefined) expected.query = query;
    if (thread !== undefined) expected.thread = thread;
    expect(recognise(url)).toEqual(expected);
  });
});
