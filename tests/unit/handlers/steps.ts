import { beforeEach } from 'vitest';
import type { Data } from '@/lib/messages/protocol';
import type { From } from '@/lib/messages/server';
import { database } from '@/lib/storage/database';
import { readGuardState } from '@/lib/storage/guard-store';
import { send } from '../../background';
import { fakeSites, type Sites } from '../../fakes';

export const SAM = 'https://www.instagram.com/sam/';

export const request = { link: SAM, personId: null, tabId: null };

export const hold = (data: Data<'hold'>) => send('hold', data);

export const open = (sender: From, id: string, minutes: number, practical: boolean) =>
  send('openPass', { attempt: id, minutes, practical }, sender);

export const today = (inPrivate: boolean) => send('today', { private: inPrivate });

export const held = async () => Object.keys((await readGuardState()).index?.held ?? {});

export const from = (url: string, privateWindow = false) => ({ url, tabId: 1, private: privateWindow });

export let sites: Sites;

beforeEach(async () => {
  await database.delete();
  await database.open();
  sites = fakeSites();
});
