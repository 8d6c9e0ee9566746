import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/lib/storage/database';

export const local = () => fakeBrowser.storage.local.get(null);

beforeEach(async () => {
  await database.delete();
  await database.open();
});
