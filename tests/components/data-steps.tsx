import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { seal, unseal } from '@/entrypoints/options/data/age';
import type { SealJob } from '@/entrypoints/options/data/seal';
import { database } from '@/lib/storage/database';
import { saveEverything } from '@/lib/storage/read/save';
import { fillDatabase } from '../full-database';
import { button } from './helpers';

/** What was handed to the browser's downloads, by name. */
export const downloads = new Map<string, Blob>();

/** Does in this process what the worker does in its own. */
export class FakeWorker {
  onmessage: ((event: { data: object }) => void) | null = null;
  postMessage({ what, file, passphrase }: SealJob): void {
    (what === 'seal' ? seal : unseal)(file, passphrase).then(
      (made) => this.onmessage?.({ data: { file: made } }),
      (error) => this.onmessage?.({ data: { error: String(error), name: error.name } }),
    );
  }
  terminate(): void {}
}

beforeEach(async () => {
  // The full database was written in the weeks before.
  vi.setSystemTime(Date.UTC(2026, 10, 27));
  downloads.clear();
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.set(this.download, blobs.get(this.href) ?? new Blob());
  });
  vi.stubGlobal('Worker', FakeWorker);
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.2.0' }) });
  Object.assign(fakeBrowser.permissions, { remove: async () => true });
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
  await database.open();
  await fillDatabase();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

export const user = userEvent.setup({ applyAccept: false });

export const press = (name: string) => user.click(button(name));

const fileBox = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });

export const give = (name: string, file: File) => user.upload(fileBox(name), file);

export const saved = async () =>
  new File(
    [(await saveEverything({ app: '0.2.0', now: Date.UTC(2026, 10, 14) })).file],
    'lull-2026-11-14.jsonl',
  );
