import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ECHO, hear, hearAgain } from '@/lib/browser/hear';

let ended: AbortController;
let target: EventTarget;
beforeEach(() => {
  ended = new AbortController();
  target = new EventTarget();
});
afterEach(() => ended.abort());

describe('hear', () => {
  it('drops what a page makes up, but for the name no page can guess', () => {
    const heard = vi.fn();
    hear(target, 'keydown', heard, ended.signal);
    hear(target, ECHO, heard, ended.signal);
    target.dispatchEvent(new Event('keydown'));
    expect(heard).not.toHaveBeenCalled();
    target.dispatchEvent(new Event(ECHO));
    expect(heard).toHaveBeenCalledOnce();
  });

  it('hears again what was thrown away, and what still stands keeps its place and is told once', () => {
    const order: string[] = [];
    hear(target, ECHO, () => order.push('guard'), ended.signal);
    target.addEventListener(ECHO, () => order.push('page'), { capture: true });
    hearAgain();
    target.dispatchEvent(new Event(ECHO));
    expect(order).toEqual(['guard', 'page']);
  });

  it('adds nothing whose time is over', () => {
    const add = vi.spyOn(target, 'addEventListener');
    hear(target, ECHO, () => undefined, ended.signal);
    hearAgain();
    expect(add).toHaveBeenCalledTimes(2);
    expect(add.mock.calls[0]?.[1]).toBe(add.mock.calls[1]?.[1]);
    ended.abort();
    hear(target, 'keyup', () => undefined, new AbortController().signal);
    hearAgain();
    expect(add.mock.calls.filter(([type]) => type === ECHO)).toHaveLength(2);
  });
});
