import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '@/lib/browser/api';
import { capabilities } from '@/lib/browser/capabilities';
import { report } from '@/lib/browser/report';
import { serve } from '@/lib/messages/server';
import { markChanged } from '@/lib/storage/background/marks';
import type { OptionsHash } from '@/lib/storage/channels';
import { GUARD_PASS_PREFIX } from '@/lib/storage/guard-store';
import { handlers } from './handlers';
import { onMenuClick } from './handlers/context-menu';
import { guardBackAgain } from './left-behind';
import { onCommand } from './open-steady';
import { reconcile } from './reconcile';
import { start } from './start';
import { closeTabAttempt } from './tab-attempts';
import { watchMuted } from './tab-sound';

const WELCOME: OptionsHash = '#/welcome';

export default defineBackground(() => {
  const caught = (where: string, work: Promise<unknown>) => void work.catch((error) => report(error, where));

  serve(handlers);
  browser.alarms.onAlarm.addListener(() => void reconcile('alarm'));
  // Only to be woken when the browser starts: a planned time may have begun meanwhile. `start` does all else.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.tabs.onRemoved.addListener((tabId) =>
    caught(
      'tab closed',
      closeTabAttempt(tabId).finally(() => reconcile('journal')),
    ),
  );
  if (!import.meta.env.FIREFOX) watchMuted();
  // Only tabs of allowed sites are told of: the extension may not know the address of any other.
  if (import.meta.env.FIREFOX)
    browser.tabs.onUpdated.addListener(
      (tabId, { status }) => {
        if (status === 'complete') caught('back again', guardBackAgain(tabId));
      },
      { urls: ['<all_urls>'], properties: ['status'] },
    );
  const onSites = () =>
    caught(
      'sites',
      markChanged().finally(() => reconcile('sites')),
    );
  browser.permissions.onAdded.addListener(onSites);
  browser.permissions.onRemoved.addListener(onSites);
  browser.storage.local.onChanged.addListener((changes) => {
    const opened = Object.entries(changes).some(
      ([key, { newValue }]) => key.startsWith(GUARD_PASS_PREFIX) && newValue,
    );
    if (opened) void reconcile('passes');
  });
  capabilities.contextMenus?.onClicked.addListener(onMenuClick);
  capabilities.commands?.onCommand.addListener(onCommand);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      caught('welcome', browser.tabs.create({ url: browser.runtime.getURL(`/options.html${WELCOME}`) }));
  });
  void start();
});
