import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leaveTab } from '@/entrypoints/background/leave-tab';
import './steps';

describe('leaving', () => {
  it('goes one step back', async () => {
    const goBack = vi.fn(async () => undefined);
    const remove = vi.spyOn(fakeBrowser.tabs, 'remove');
    Object.assign(fakeBrowser.tabs, { goBack, get: async () => ({}) });
    await leaveTab(3, 'back');
    expect(goBack).toHaveBeenCalledWith(3);
    expect(remove).not.toHaveBeenCalled();
  });

  it('goes no step back from a page that is about to come: it would be one too many', async () => {
    const goBack = vi.fn(async () => undefined);
    const get = async () => ({ pendingUrl: 'https://www.instagram.com/green.marsh/' });
    Object.assign(fakeBrowser.tabs, { goBack, get });
    await leaveTab(3, 'back');
    expect(goBack).not.toHaveBeenCalled();
  });

  it('closes a tab without history; the last of its window becomes a new-tab page first', async () => {
    const done: string[] = [];
    Object.assign(fakeBrowser.tabs, {
      goBack: async () => Promise.reject(new Error('no history')),
      get: async () => ({ windowId: 1 }),
      query: async () => [{ id: 3 }],
      create: async () => done.push('new tab'),
      remove: async () => done.push('closed'),
    });
    await leaveTab(3, 'back');
    expect(done).toEqual(['new tab', 'closed']);
  });

  it('closes the tab alone in a browser without windows, which has a page of its own after the last', async () => {
    const { windows } = fakeBrowser;
    Object.assign(fakeBrowser, { windows: undefined });
    onTestFinished(() => void Object.assign(fakeBrowser, { windows }));
    const done: string[] = [];
    Object.assign(fakeBrowser.tabs, {
      get: async () => ({ windowId: 1 }),
      query: async () => [{ id: 3 }],
      create: async () => done.push('new tab'),
      remove: async () => done.push('closed'),
    });
    await leaveTab(3, 'close');
    expect(done).toEqual(['closed']);
  });
});
