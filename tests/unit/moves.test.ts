// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Moves } from '@/entrypoints/guard.content/moves';

const HOME = 'https://site.example/';
const { happyDOM } = window as unknown as { happyDOM: { setURL: (url: string) => void } };

let covered = false;
const moved = vi.fn();
let painted = vi.fn();
let moves: Moves<string>;

/** The page gives itself an address, and the browser says so in the same turn. */
function go(path: string, how: NavigationType | null = 'push'): void {
  happyDOM.setURL(HOME + path);
  moves.move(how);
}
const task = () => new Promise<void>((done) => queueMicrotask(done));
const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
/** Each move that was heard: how, where to, and whether it led back. */
const heard = () => moved.mock.calls.map(([how, page, back]) => [how, page.slice(HOME.length), back]);

beforeEach(() => {
  covered = false;
  moved.mockReset();
  painted = vi.fn();
  happyDOM.setURL(HOME);
  moves = new Moves<string>({
    pageAt: () => location.href,
    covered: () => covered,
    ahead: () => false,
    givenUp: () => undefined,
    moved,
    painted,
  });
});

describe('the moves of a page', () => {
  it('are judged once their task is over', async () => {
    go('a');
    expect(heard()).toEqual([]);
    await task();
    expect(heard()).toEqual([['push', 'a', false]]);
  });

  it('are none where they lead there and back in one task', async () => {
    go('a');
    go('');
    await task();
    expect(heard()).toEqual([]);
  });

  it('are heard both where they lead there and back in two tasks of one frame', async () => {
    go('a');
    await task();
    go('', 'replace');
    await task();
    expect(heard()).toEqual([
      ['push', 'a', false],
      ['replace', '', true],
    ]);
  });

  it('are one where one task goes on from a place that nobody saw', async () => {
    go('a');
    go('b');
    await task();
    expect(heard()).toEqual([['push', 'b', false]]);
  });

  it('are heard one by one where a task gives the place it went to another name', async () => {
    go('a');
    go('b', 'replace');
    await task();
    expect(heard()).toEqual([
      ['push', 'a', false],
      ['replace', 'b', false],
    ]);
  });

  it('are judged at once while the page is covered', () => {
    covered = true;
    go('a');
    expect(heard()).toEqual([['push', 'a', false]]);
  });

  it('are heard once where the page is covered in the middle of their task', async () => {
    go('a');
    covered = true;
    go('b');
    await task();
    expect(heard()).toEqual([['push', 'b', false]]);
  });

  it('wait for one frame, however many there are', async () => {
    const asked = vi.spyOn(globalThis, 'requestAnimationFrame');
    go('a');
    await task();
    go('b');
    await task();
    expect(asked).toHaveBeenCalledOnce();
    expect(moves.arePainted).toBe(false);
    await frame();
    expect(moves.arePainted).toBe(true);
    expect(painted).toHaveBeenCalledOnce();
  });
});
