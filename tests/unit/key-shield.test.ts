// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shieldKeys } from '@/entrypoints/guard.content/key-shield';

/** How the document stands; `papers` counts the times a held page was covered. */
const state = { covered: false, papers: 0 };
/** What the page heard. */
let heard: string[];
let ended: AbortController;

beforeEach(() => {
  Object.assign(state, { covered: false, papers: 0 });
  heard = [];
  ended = new AbortController();
  const { signal } = ended;
  shieldKeys(
    {
      covered: () => state.covered,
      papers: () => state.papers,
      usable: () => false,
      escape: () => undefined,
    },
    signal,
  );
  for (const type of ['keydown', 'keyup'])
    window.addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).code}`), {
      signal,
    });
});
afterEach(() => ended.abort());

/** A key as the browser would send it to the document; those the pause gets never come there. */
function key(type: 'keydown' | 'keyup', code: string): void {
  const event = new KeyboardEvent(type, { code, key: code });
  Object.defineProperty(event, 'isTrusted', { value: true });
  window.dispatchEvent(event);
}
function cover(): void {
  state.covered = true;
  state.papers += 1;
}
function uncover(): void {
  state.covered = false;
}

/** Whether the browser may go on with it. */
function text(type: string): boolean {
  const event = new Event(type, { cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  return window.dispatchEvent(event);
}

describe('the key shield', () => {
  it.each([
    ...['beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend'],
    ...['paste', 'copy', 'cut', 'drop'],
  ])('stops %s while the page is covered, and no longer', (type) => {
    window.addEventListener(type, () => heard.push(type), { signal: ended.signal });
    expect(text(type)).toBe(true);
    cover();
    expect(text(type)).toBe(false);
    uncover();
    expect(text(type)).toBe(true);
    expect(heard).toEqual([type, type]);
  });

  it('leaves all keys to a page that was never covered, one that went down elsewhere too', () => {
    key('keydown', 'KeyA');
    key('keyup', 'KeyA');
    key('keyup', 'Enter');
    expect(heard).toEqual(['keydown KeyA', 'keyup KeyA', 'keyup Enter']);
  });

  it('keeps keys from the page while it is covered', () => {
    cover();
    key('keydown', 'KeyA');
    key('keyup', 'KeyA');
    expect(heard).toEqual([]);
  });

  it('keeps the end of a key that went down in the pause from the page that is open again', () => {
    cover();
    uncover();
    key('keyup', 'Enter');
    expect(heard).toEqual([]);
  });

  it('keeps it too where the same key went down in the page and came up in the pause', () => {
    key('keydown', 'Enter');
    cover();
    uncover();
    key('keyup', 'Enter');
    expect(heard).toEqual(['keydown Enter']);
  });

  it('leaves keys to the page again that begin in it after a pause', () => {
    cover();
    uncover();
    key('keyup', 'Enter');
    key('keydown', 'KeyA');
    key('keyup', 'KeyA');
    expect(heard).toEqual(['keydown KeyA', 'keyup KeyA']);
  });
});
