import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onCommand } from '@/entrypoints/background/open-steady';
import { openKeySettings, readKeys } from '@/lib/browser/keys';

const openPopup = vi.fn<() => Promise<void>>();
const createWindow = vi.fn(async (_: object) => ({}));
const createTab = vi.fn(async (_: object) => ({}));
const noted = async () => (await fakeBrowser.storage.session.get('steady')).steady;

/** Takes a namespace of the browser away for one test. */
function lack(name: 'commands' | 'windows'): void {
  const { [name]: before } = fakeBrowser;
  Object.assign(fakeBrowser, { [name]: undefined });
  onTestFinished(() => void Object.assign(fakeBrowser, { [name]: before }));
}

beforeEach(() => {
  vi.clearAllMocks();
  openPopup.mockResolvedValue();
  createWindow.mockResolvedValue({});
  Object.assign(fakeBrowser.action, { openPopup });
  Object.assign(fakeBrowser.windows, { create: createWindow });
  Object.assign(fakeBrowser.tabs, { create: createTab });
});

describe('the key of Steady me', () => {
  it('opens the popup in the very turn of the press, and leaves it word', async () => {
    const before = Date.now();
    onCommand('steady');
    expect(openPopup).toHaveBeenCalledOnce();
    await vi.waitFor(async () => expect(await noted()).toBeGreaterThanOrEqual(before), 20_000);
    expect(createWindow).not.toHaveBeenCalled();
  });

  it('opens nothing for another command', () => {
    onCommand('another');
    expect(openPopup).not.toHaveBeenCalled();
  });

  it.each([
    [false, /\/popup\.html#steady$/],
    [true, /\/popup\.html#steady-private$/],
  ])(
    'opens a window where there is no popup (private: %s), and leaves no word behind',
    async (incognito, url) => {
      openPopup.mockRejectedValue(new Error('no button'));
      onCommand('steady', { incognito } as never);
      await vi.waitFor(() => expect(createWindow).toHaveBeenCalledOnce(), 20_000);
      expect(createWindow.mock.calls[0]?.[0]).toMatchObject({
        type: 'popup',
        url: expect.stringMatching(url),
      });
      expect(await noted()).toBeUndefined();
      expect(createTab).not.toHaveBeenCalled();
    },
  );

  it('opens a tab where there is no window either', async () => {
    openPopup.mockRejectedValue(new Error('no button'));
    createWindow.mockRejectedValue(new Error('no windows here'));
    onCommand('steady');
    await vi.waitFor(() => expect(createTab).toHaveBeenCalledOnce(), 20_000);
  });

  it('opens a window at once in a browser that opens no popup by itself', async () => {
    Object.assign(fakeBrowser.action, { openPopup: undefined });
    onCommand('steady');
    expect(createWindow).toHaveBeenCalledOnce();
    expect(await noted()).toBeUndefined();
  });

  it('opens a tab in a browser without windows', async () => {
    lack('windows');
    openPopup.mockRejectedValue(new Error('no button'));
    onCommand('steady');
    await vi.waitFor(() => expect(createTab).toHaveBeenCalledOnce(), 20_000);
  });

  it('opens no second one when a popup that was open takes it up', async () => {
    openPopup.mockImplementation(async () => {
      setTimeout(() => void fakeBrowser.storage.session.remove('steady'), 50);
      throw new Error('one is open');
    });
    onCommand('steady');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(createWindow).not.toHaveBeenCalled();
  });
});

describe('the keys', () => {
  it('are those the user has now', async () => {
    const getAll = async () => [{ name: '_execute_action', shortcut: 'Alt+Shift+L' }, { name: 'steady' }];
    Object.assign(fakeBrowser, { commands: { getAll } });
    expect(await readKeys()).toEqual({ _execute_action: 'Alt+Shift+L', steady: '' });
  });

  it('are not told in a browser without commands', async () => {
    lack('commands');
    expect(await readKeys()).toBeNull();
  });

  it('are changed where the browser keeps them', async () => {
    Object.assign(fakeBrowser, { commands: {} });
    await openKeySettings();
    expect(createTab).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
    const openShortcutSettings = vi.fn(async () => {});
    Object.assign(fakeBrowser, { commands: { openShortcutSettings } });
    await openKeySettings();
    expect(openShortcutSettings).toHaveBeenCalledOnce();
  });
});
