// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leave } from '@/entrypoints/guard.content/leave';
import { report } from '@/lib/browser/report';
import { guardAsk } from '@/lib/messages/client';

vi.mock('@/lib/browser/report', () => ({ report: vi.fn() }));
vi.mock('@/lib/messages/client', () => ({ guardAsk: vi.fn() }));

const HELD = 'https://www.instagram.com/sam/';
const isHeld = (url: string) => url === HELD;
const life = () => new AbortController();
let tried: string[];

/** A tab that came to a held page through these. */
function cameBy(urls: string[], traverseTo: () => unknown): void {
  const entries = [...urls, HELD].map((url, index) => ({
    url,
    index,
    key: `key-${index}`,
    sameDocument: false,
  }));
  vi.stubGlobal('navigation', { currentEntry: entries.at(-1), entries: () => entries, traverseTo });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(report).mockClear();
  tried = [];
  vi.mocked(guardAsk).mockImplementation((async (_: string, { way }: { way: string }) => {
    tried.push(way);
  }) as never);
  vi.spyOn(history, 'go').mockImplementation((steps) => void tried.push(`go ${steps}`));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('a way out', () => {
  it('that leads nowhere gives way to the next one in its time', async () => {
    cameBy([], () => undefined);
    const left = leave(null, isHeld, 0, life().signal);
    await settle();
    expect(tried).toEqual(['close']);
    await vi.advanceTimersByTimeAsync(1_200);
    expect(tried).toEqual(['close', 'go -1']);
    await vi.runAllTimersAsync();
    await left;
    expect(tried).toEqual(['close', 'go -1', 'closeIdle']);
    expect(report).not.toHaveBeenCalled();
  });

  it.each([
    ['fails', () => ({ committed: Promise.reject(new Error('refused')) })],
    [
      'throws',
      () => {
        throw new Error('refused');
      },
    ],
  ])('that %s gives way to the next one at once, and is reported', async (_, traverseTo) => {
    cameBy(['https://www.instagram.com/kim/'], traverseTo);
    void leave(null, isHeld, 0, life().signal);
    await settle();
    expect(tried).toEqual(['close']);
    expect(report).toHaveBeenCalledExactlyOnceWith(new Error('refused'), 'leave');
  });

  it('that took the tab with it is the last one, though it is never told so', async () => {
    const gone = life();
    const reject: ((error: Error) => void)[] = [];
    vi.mocked(guardAsk).mockImplementation(() => new Promise((_, fail) => reject.push(fail)));
    cameBy([], () => undefined);
    const left = leave(null, isHeld, 0, gone.signal);
    await settle();
    const timer = vi.spyOn(globalThis, 'setTimeout');
    gone.abort();
    reject[0]?.(new Error('no such tab'));
    await left;
    expect(tried).toEqual([]);
    expect(timer).not.toHaveBeenCalled();
    expect(report).not.toHaveBeenCalled();
  });
});
