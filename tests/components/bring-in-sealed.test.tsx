// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { seal } from '@/entrypoints/options/data/age';
import { Data } from '@/entrypoints/options/data/Data';
import { contents, emptyDatabase } from '../full-database';
import { FakeWorker, give, press, saved, user } from './data-steps';
import { reported, show } from './helpers';

/** A sealed file that says it opens with a key too. */
async function secondKey(file: Blob): Promise<Blob> {
  const text = Buffer.from(await file.arrayBuffer()).toString('latin1');
  const more = text.replace('\n---', `\n-> X25519 ${'a'.repeat(43)}\n${'b'.repeat(43)}\n---`);
  return new Blob([new Uint8Array(Buffer.from(more, 'latin1'))]);
}

describe('Bring in a file', () => {
  it('refuses a sealed file that is too large before it asks for a passphrase', async () => {
    const file = new File(['age-encryption.org/v1\n'], 'lull.jsonl.age');
    Object.defineProperty(file, 'size', { value: 200 * 1024 * 1024 + 1 });
    show(<Data />);
    await give('Bring in a file', file);
    expect(
      await screen.findByText('This file is too big for Lull to read. Nothing was changed.'),
    ).toBeTruthy();
  });

  it('asks no passphrase for a file that is sealed with a key: no words open it', async () => {
    const file = new File(['age-encryption.org/v1\n-> X25519 abc\n'], 'x.age');
    show(<Data />);
    await give('Bring in a file', file);
    expect(await screen.findByText("This isn't a file that Lull saved. Nothing was changed.")).toBeTruthy();
  });

  it('opens a file with its passphrase, after a wrong one too', async () => {
    const plain = await saved();
    const file = new File([await seal(plain, 'four quiet words')], 'lull.jsonl.age');
    await emptyDatabase();
    show(<Data />);
    await give('Bring in a file', file);
    await user.type(await screen.findByRole('textbox', { name: /has a passphrase/ }), 'four loud words');
    await press('Open the file');
    expect(
      await screen.findByText(
        "That passphrase doesn't open this file. Please try again.",
        {},
        { timeout: 20_000 },
      ),
    ).toBeTruthy();
    const box = screen.getByRole('textbox', { name: /has a passphrase/ });
    await user.clear(box);
    await user.type(box, 'four quiet words');
    await press('Open the file');
    expect(await screen.findByText('new here', {}, { timeout: 20_000 })).toBeTruthy();
  }, 60_000);

  it('opens a file with a blank behind its passphrase, and keeps what was typed in vain', async () => {
    const file = new File([await seal(await saved(), 'four quiet words')], 'lull.jsonl.age');
    await emptyDatabase();
    show(<Data />);
    await give('Bring in a file', file);
    const box = () => screen.findByRole<HTMLInputElement>('textbox', { name: /has a passphrase/ });
    await user.type(await box(), 'four quiet');
    await press('Open the file');
    await screen.findByText(/^That passphrase doesn't open/, {}, { timeout: 20_000 });
    expect((await box()).value).toBe('four quiet');
    await user.type(await box(), ' words ');
    await press('Open the file');
    expect(await screen.findByText('new here', {}, { timeout: 20_000 })).toBeTruthy();
  }, 60_000);

  it.each([
    [
      'is not what Lull saved',
      async () => seal(new Blob(['hello']), 'four quiet words'),
      /^This isn't a file/,
    ],
    [
      'was cut',
      async () => (await seal(await saved(), 'four quiet words')).slice(0, -40),
      /^This file isn't as Lull saved it/,
    ],
    [
      'was cut in its head',
      async () => (await seal(await saved(), 'four quiet words')).slice(0, 60),
      /^This file isn't as Lull saved it/,
    ],
    [
      'takes a second key',
      async () => secondKey(await seal(await saved(), 'four quiet words')),
      /isn't as Lull/,
    ],
  ])(
    'refuses a sealed file that %s in one kind sentence',
    async (_, made, sentence) => {
      const before = await contents();
      const file = new File([await made()], 'lull.jsonl.age');
      show(<Data />);
      await give('Bring in a file', file);
      await user.type(await screen.findByRole('textbox', { name: /has a passphrase/ }), 'four quiet words');
      await press('Open the file');
      expect(await screen.findByText(sentence, {}, { timeout: 20_000 })).toBeTruthy();
      expect(await contents()).toEqual(before);
      expect(reported).not.toHaveBeenCalled();
    },
    60_000,
  );

  it('says nothing against a sealed file that could only not be opened just now', async () => {
    const file = new File([await seal(await saved(), 'four quiet words')], 'lull.jsonl.age');
    vi.spyOn(FakeWorker.prototype, 'postMessage').mockImplementation(function (this: FakeWorker) {
      this.onmessage?.({ data: { error: 'no memory', name: 'RangeError' } });
    });
    show(<Data />);
    await give('Bring in a file', file);
    await user.type(await screen.findByRole('textbox', { name: /has a passphrase/ }), 'four quiet words');
    await press('Open the file');
    expect(await screen.findByText(/^That didn't work just now/)).toBeTruthy();
    expect(reported).toHaveBeenCalled();
    reported.mockClear();
  });
});
