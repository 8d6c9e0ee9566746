import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPauseKit } from '@/entrypoints/background/pause-kit';
import type { PauseTold } from '@/lib/storage/channels';
import { database } from '@/lib/storage/database';
import { attempt } from '../factories';

export const from = (privateWindow = false) => ({ url: '', tabId: 1, private: privateWindow });

export const ID = attempt().id;

export const told: Omit<PauseTold, 'at'> = {
  attempt: ID,
  feelings: ['sad'],
  exercise: null,
  urgeAfter: null,
  pullsInOrder: null,
  expected: null,
  note: 'words',
  checkIn: null,
};

export const kit = async () => (await readPauseKit(Date.now())).kit;

export const row = () => database.attempts.get(ID);

beforeEach(async () => {
  fakeBrowser.reset();
  await database.delete();
  await database.open();
});
