// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { openWanted } from '@/entrypoints/guard.content/quiet-page';
import { guardAsk } from '@/lib/messages/client';

vi.mock('@/lib/messages/client', () => ({ guardAsk: vi.fn() }));

const WANTED = 'https://www.instagram.com/sam/';

describe('what a quiet page stands for', () => {
  it.each([
    ['is opened once its tab is let through', false],
    ['stays closed where one leaves meanwhile', true],
  ])('%s', async (_, leaves) => {
    let letThrough = () => undefined as unknown;
    vi.mocked(guardAsk).mockReturnValue(
      new Promise<never>((done) => {
        letThrough = done as () => void;
      }),
    );
    vi.spyOn(history, 'replaceState').mockReturnValue();
    const opened = vi.spyOn(location, 'replace').mockReturnValue();
    const life = new AbortController();
    openWanted(WANTED, life.signal);
    if (leaves) life.abort();
    letThrough();
    await new Promise((done) => setTimeout(done));
    expect(opened.mock.calls).toEqual(leaves ? [] : [[WANTED]]);
  });
});
