// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { seal, unseal } from '@/entrypoints/options/data/age';
import { Data } from '@/entrypoints/options/data/Data';
import type { SealJob } from '@/entrypoints/options/data/seal';
import { database } from '@/lib/storage/database';
import { saveEverything } from '@/lib/storage/read/save';
import { readSettings } from '@/lib/storage/read/settings';
import { contents, emptyDatabase, fillDatabase, LABEL } from '../full-database';
import { asked, attempt, button, expectAccessible, reported, show } from './helpers';

/** What was handed to the browser's downloads, by name. */
const downloads = new Map<string, Blob>();

/** A sealed file that says it opens with a key too. */
async function secondKey(file: Blob): Promise<Blob> {
  const text = Buffer.from(await file.arrayBuffer()).toString('latin1');
  const more = text.replace('\n---', `\n-> X25519 ${'a'.repeat(43)}\n${'b'.repeat(43)}\n---`);
  return new Blob([new Uint8Array(Buffer.from(more, 'latin1'))]);
}

/** Does in this process what the worker does in its own. */
class FakeWorker {
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

const user = userEvent.setup({ applyAccept: false });
const press = (name: string) => user.click(button(name));
const fileBox = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
const give = (name: string, file: File) => user.upload(fileBox(name), file);
const saved = async () =>
  new File(
    [(await saveEverything({ app: '0.2.0', now: Date.UTC(2026, 10, 14) })).file],
    'lull-2026-11-14.jsonl',
  );
const figure = (words: string) => screen.getByText(words).nextSibling?.textContent;

describe('Save everything', () => {
  it('hands over a file without a name in its own, and notes when', async () => {
    show(<Data />);
    expect(await screen.findByText('Not saved to a file yet')).toBeTruthy();
    await press('Save everything');
    expect(await screen.findByText(/^Your file is ready, with 26 lines in it\./)).toBeTruthy();
    expect(screen.getByText('Not saved to a file yet')).toBeTruthy();
    const [[name, file] = []] = downloads;
    expect(name).toMatch(/^lull-\d{4}-\d\d-\d\d\.jsonl$/);
    expect(await file?.text()).toContain(LABEL);
    await press("It's there");
    expect(await screen.findByText('Last saved to a file: today')).toBeTruthy();
  });

  it('with a passphrase asks for one that is long enough, and seals the file', async () => {
    show(<Data />);
    await user.click(screen.getByRole('checkbox', { name: /^With a passphrase/ }));
    await user.type(screen.getByRole('textbox', { name: 'Passphrase' }), 'short    ');
    await press('Save everything');
    expect(await screen.findByText('Please make it at least 8 letters long.')).toBeTruthy();
    expect(downloads.size).toBe(0);
    await user.type(screen.getByRole('textbox', { name: 'Passphrase' }), 'but long');
    await press('Save everything');
    await waitFor(() => expect(downloads.size).toBe(1), { timeout: 20_000 });
    const [[name, file] = []] = downloads;
    expect(name).toMatch(/\.jsonl\.age$/);
    expect(await file?.text()).toMatch(/^age-encryption/);
    expect(await file?.text()).not.toContain(LABEL);
    expect(reported).not.toHaveBeenCalled();
  });
});

describe('Save as table', () => {
  it('hands over the table, and the key to it', async () => {
    show(<Data />);
    await press('Save as table');
    await waitFor(() => expect(downloads.size).toBe(1));
    await waitFor(() => expect(button('Save a guide to the table').disabled).toBe(false));
    await press('Save a guide to the table');
    await waitFor(() => expect(downloads.size).toBe(2));
    const [table, key] = await Promise.all([...downloads.values()].map((file) => file.text()));
    expect(table?.trim().split('\r\n')).toHaveLength(11);
    expect(key).toContain('felt_after,"how it felt');
  });
});

describe('Check this file', () => {
  it('says that it is whole, what is in it and from when, and takes nothing', async () => {
    const file = await saved();
    await emptyDatabase();
    show(<Data />);
    await give('Check this file', file);
    expect(await screen.findByText(/The file is complete/)).toBeTruthy();
    expect(screen.getByText(/saved on 14 November 2026.*from 1 October 2026 to 8 October 2026/)).toBeTruthy();
    expect(screen.getByText('There are 26 lines in it.')).toBeTruthy();
    const parts = screen.getByText('Answers after a look').closest('dl');
    expect([...(parts?.querySelectorAll('dd') ?? [])].map(({ textContent }) => textContent)).toEqual([
      ...['8', '2', '1', '2', '6', '7'],
    ]);
    expect(await database.attempts.count()).toBe(0);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('lull-import');
    await press('Close');
    expect(screen.queryByText(/The file is complete/)).toBeNull();
    // The button that was pressed is gone.
    expect(document.activeElement?.textContent).toBe('Bring in a copy');
  });
});

describe('Bring in a file', () => {
  it('says what will be true, and does it', async () => {
    const before = await contents();
    const file = await saved();
    await emptyDatabase();
    show(<Data />);
    await give('Bring in a file', file);
    expect(await screen.findByText('new here')).toBeTruthy();
    expect(figure('new here')).toBe('25');
    expect(figure('pauses after it')).toBe('8');
    await expectAccessible();
    await press('Bring them in');
    // The id of a deleted row is one more.
    expect(await screen.findByText('Done. 26 lines were changed.')).toBeTruthy();
    expect(screen.getByText('Some pauses are off until you allow their sites again.')).toBeTruthy();
    const after = await contents();
    expect({ ...after, profiles: [] }).toEqual({ ...before, profiles: [] });
    await give('Bring in a file', file);
    expect(await screen.findByText('All of this is already here, so nothing will change.')).toBeTruthy();
  });

  it('asks whether what was deleted here comes back', async () => {
    const file = await saved();
    const [first] = await database.attempts.toArray();
    await database.attempts.delete(first?.id ?? '');
    await database.deleted.put({ id: first?.id ?? '', at: Date.now() });
    show(<Data />);
    await give('Bring in a file', file);
    await user.click(await screen.findByRole('checkbox', { name: /Bring those back too/ }));
    await waitFor(() => expect(figure('new here')).toBe('1'));
    await press('Bring them in');
    expect(await screen.findByText('Done. One line was changed.')).toBeTruthy();
    expect(await database.attempts.count()).toBe(9);
  });

  it('shows at once what is ticked while it counts, and takes no yes before it has counted', async () => {
    const file = await saved();
    const [first] = await database.attempts.toArray();
    await database.attempts.delete(first?.id ?? '');
    await database.deleted.put({ id: first?.id ?? '', at: Date.now() });
    await database.moments.clear();
    show(<Data />);
    await give('Bring in a file', file);
    const tick = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Bring those back too/ });
    let go = () => {};
    const waits = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { attempts } = database;
    const where = attempts.where.bind(attempts);
    const counted = vi.spyOn(attempts, 'where').mockImplementationOnce(((index: string) => {
      const clause = where(index);
      const notEqual = clause.notEqual.bind(clause);
      clause.notEqual = ((value: string) => {
        const found = notEqual(value);
        const count = found.count.bind(found);
        found.count = (() => waits.then(() => count())) as never;
        return found;
      }) as never;
      return clause;
    }) as never);
    await user.click(tick);
    expect(tick.checked).toBe(true);
    expect(button('Bring them in').disabled).toBe(true);
    expect(counted).toHaveBeenCalled();
    await user.click(tick);
    await waitFor(() => expect(button('Bring them in').disabled).toBe(false));
    await user.click(tick);
    await waitFor(() => expect(figure('new here')).toBe('2'));
    go();
    await press('Bring them in');
    expect(await screen.findByText('Done. 2 lines were changed.')).toBeTruthy();
    expect(reported).not.toHaveBeenCalled();
  });

  it('asks before a shorter time for words comes along, and says what goes', async () => {
    const old = Date.now() - 60 * 86_400_000;
    await database.settings.update('settings', { wordDays: 30, setAt: { wordDays: Date.now() } });
    const file = await saved();
    await database.settings.update('settings', { wordDays: null, setAt: { wordDays: 1 } });
    await database.texts.put({
      ...{ id: 'own', kind: 'unsent', text: 'mine', at: old, until: null, about: null },
    });
    show(<Data />);
    await give('Bring in a file', file);
    const tick = await screen.findByRole('checkbox', {
      name: /^Keep what I write for only 30 days, as the file says/,
    });
    expect(
      screen.getByText(/If you tick this, 3 things you wrote are erased right away, for good/),
    ).toBeTruthy();
    expect(screen.queryByText(/All of this is already here/)).toBeNull();
    await expectAccessible();
    await user.click(tick);
    await waitFor(() => expect(figure('newer in the file')).toBe('1'));
    await press('Bring them in');
    expect(await screen.findByText('Done. One line was changed.')).toBeTruthy();
    expect((await readSettings()).wordDays).toBe(30);
    expect(await database.texts.get('own')).toBeUndefined();
  });

  it('takes a file that is dropped on the page, and says of a folder that it cannot be read', async () => {
    await emptyDatabase();
    show(<Data />);
    const drop = (file: File) => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer: { types: ['Files'], files: [file] } });
      act(() => void document.body.dispatchEvent(event));
      return event.defaultPrevented;
    };
    const folder = new File(['x'], 'folder');
    folder.slice = () =>
      ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }) as never;
    expect(drop(folder)).toBe(true);
    expect(await screen.findByText("The browser couldn't read this file. Nothing was changed.")).toBeTruthy();
    await fillDatabase();
    const file = await saved();
    await emptyDatabase();
    drop(file);
    expect(await screen.findByText('new here')).toBeTruthy();
    expect(reported).not.toHaveBeenCalled();
  });

  it('refuses a sealed file that is too large before it asks for a passphrase', async () => {
    const file = new File(['age-encryption.org/v1\n'], 'lull.jsonl.age');
    Object.defineProperty(file, 'size', { value: 200 * 1024 * 1024 + 1 });
    show(<Data />);
    await give('Bring in a file', file);
    expect(
      await screen.findByText('This file is too big for Lull to read. Nothing was changed.'),
    ).toBeTruthy();
  });

  it('that is called off changes nothing and leaves nothing', async () => {
    const file = await saved();
    await emptyDatabase();
    show(<Data />);
    await give('Bring in a file', file);
    await screen.findByText('new here');
    await press('Cancel');
    expect(screen.queryByText('new here')).toBeNull();
    await waitFor(async () =>
      expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('lull-import'),
    );
    expect(await database.people.count()).toBe(0);
    expect(asked).not.toContain('bringIn');
  });

  it('can be called off while its numbers are counted, and another file is read after it', async () => {
    const file = await saved();
    show(<Data />);
    const { attempts } = database;
    const where = attempts.where.bind(attempts);
    const counted = vi.spyOn(attempts, 'where').mockImplementationOnce(((index: string) => {
      act(() => button('Cancel').click());
      return where(index);
    }) as never);
    await give('Bring in a file', file);
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(counted).toHaveBeenCalled();
    await give('Bring in a file', file);
    expect(await screen.findByText('new here')).toBeTruthy();
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

  it('says what stays out since its days are over', async () => {
    await database.texts.put({
      ...{ id: 'old', kind: 'unsent', text: 'x', about: null, until: null, at: Date.now() - 91 * 86_400_000 },
    });
    const file = await saved();
    await database.texts.delete('old');
    show(<Data />);
    await give('Bring in a file', file);
    expect(await screen.findByText(/^One thing you wrote in this file is older/)).toBeTruthy();
    expect(screen.getByText('Nothing here will change.')).toBeTruthy();
    expect(screen.queryByText(/All of this is already here/)).toBeNull();
  });

  it.each([
    ['', "This isn't a file that Lull saved. Nothing was changed."],
    ['hello', "This isn't a file that Lull saved. Nothing was changed."],
    [
      '{"format":"lull","version":2}\n',
      'A newer Lull saved this file. Update Lull, then try again. Nothing was changed.',
    ],
  ])('refuses %j in one kind sentence', async (text, sentence) => {
    show(<Data />);
    await give('Bring in a file', new File([text], 'x.jsonl'));
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(reported).not.toHaveBeenCalled();
  });

  it('says the line of a file that was cut', async () => {
    const whole = await saved();
    show(<Data />);
    await give('Bring in a file', new File([whole.slice(0, whole.size - 300)], 'x.jsonl'));
    expect(await screen.findByText(/The end of this file is missing, from line \d+ on/)).toBeTruthy();
  });
});

describe('What is kept', () => {
  it('is told by kind, with its lines, its size and how long it stays', async () => {
    show(<Data />);
    const table = await screen.findByRole('table', { name: "What's kept, and for how long" });
    const rows = within(table).getAllByRole('row').slice(1);
    const cells = rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    );
    expect(cells.map(([lines]) => lines)).toEqual(['8', '2', '9', '3', '6', '7']);
    expect(cells[0]?.[1]).toMatch(/^\d kB$/);
  });
});

describe('How long what you write stays', () => {
  const choice = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });
  const written = async () => (await database.texts.where('kind').equals('unsent').toArray()).length;
  const notes = async () => (await database.attempts.toArray()).filter(({ note }) => note?.includes('wörds'));
  /** What the full database has was written forty days ago. */
  const fortyDaysAgo = async () => {
    const at = Date.now() - 40 * 86_400_000;
    await database.texts.toCollection().modify({ at });
    await database.attempts.filter(({ note }) => note !== null).modify({ at, editedAt: null });
  };

  it('is 90 days for whoever chose nothing, and a longer choice is taken at once, by keys alone', async () => {
    await fortyDaysAgo();
    show(<Data />);
    expect((await choice('90 days')).checked).toBe(true);
    (await choice('90 days')).focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(async () => expect((await readSettings()).wordDays).toBe(365));
    await user.keyboard('{ArrowRight}');
    await waitFor(async () => expect((await readSettings()).wordDays).toBeNull());
    expect(await screen.findByText(/Nothing you write is erased automatically/)).toBeTruthy();
    expect(await written()).toBe(1);
    await expectAccessible();
    expect(reported).not.toHaveBeenCalled();
  });

  it('says what a shorter choice takes, and takes it on a yes alone', async () => {
    await fortyDaysAgo();
    show(<Data />);
    (await choice('90 days')).focus();
    await user.keyboard('{ArrowLeft}');
    expect(
      await screen.findByText(/^2 things you wrote are older than that. They would be erased now/),
    ).toBeTruthy();
    await expectAccessible();
    await press('Leave it as it was');
    expect((await choice('90 days')).checked).toBe(true);
    expect(asked).not.toContain('saveSettings');
    await user.click(await choice('30 days'));
    await user.click(await screen.findByRole('button', { name: 'Choose this, and erase' }));
    await waitFor(async () => expect(await written()).toBe(0));
    expect(await notes()).toEqual([]);
    expect((await readSettings()).wordDays).toBe(30);
    // What was made to stay, stays; so do counts, feelings and the types of pulls.
    expect((await database.texts.toArray()).map(({ kind }) => kind)).toEqual(['plan']);
    expect((await database.attempts.toArray()).map(({ feelings, note }) => feelings ?? note)).toHaveLength(9);
    expect((await database.attempts.filter(({ kind }) => kind === 'urge').toArray())[0]?.note).toBe('text');
  });

  it('asks nothing where nothing would go', async () => {
    await database.texts.clear();
    await database.attempts.filter(({ kind }) => kind !== 'urge').modify({ note: null });
    show(<Data />);
    await user.click(await choice('30 days'));
    await waitFor(async () => expect((await readSettings()).wordDays).toBe(30));
    expect(await screen.findByText('Saved')).toBeTruthy();
  });
});

describe('Erase', () => {
  it('says what goes and what stays, asks once more, and is done', async () => {
    show(<Data />);
    await user.click(await screen.findByRole('radio', { name: /One person/ }));
    expect(await screen.findByText('1 profile, and its pause')).toBeTruthy();
    expect(screen.getByText(/its history. Lull can't clear that/)).toBeTruthy();
    await expectAccessible();
    await press('Erase');
    expect(await screen.findByText(/^Erase these \d+ lines for good\?$/)).toBeTruthy();
    expect(asked).not.toContain('erase');
    await press('Keep it');
    expect(await database.people.count()).toBe(2);
    expect(document.activeElement).toBe(button('Erase'));
    await press('Erase');
    await press('Erase for good');
    expect(await screen.findByText(/^It's gone from Lull\. Please leave your browser open/)).toBeTruthy();
    expect((await database.people.toArray()).map(({ label }) => label)).toEqual(['B']);
  });

  it('never asks about somebody else than the first question was about', async () => {
    show(<Data />);
    await user.click(await screen.findByRole('radio', { name: /One person/ }));
    await screen.findByText('1 profile, and its pause');
    await press('Erase');
    await screen.findByText(/^Erase these \d+ lines for good\?$/);
    const [first] = await database.people.toArray();
    await database.people.delete(first?.id ?? '');
    await waitFor(() => expect(screen.queryByText(/for good\?$/)).toBeNull());
    expect(screen.queryByRole('button', { name: 'Erase for good' })).toBeNull();
  });

  it('of everything says that no pause is on after that, and leaves nothing', async () => {
    show(<Data />);
    await user.click(await screen.findByRole('radio', { name: /Everything/ }));
    expect(await screen.findByText('Lull itself. No pause is on after that.')).toBeTruthy();
    await press('Erase');
    await press('Erase for good');
    expect(await screen.findByText(/^It's gone/)).toBeTruthy();
    expect(await database.people.count()).toBe(0);
    expect(await database.settings.count()).toBe(0);
    expect(await screen.findByText('Not saved to a file yet')).toBeTruthy();
    await act(async () => undefined);
    expect(reported).not.toHaveBeenCalled();
  });

  it('counts anew what was brought in meanwhile, and once more as it asks', async () => {
    const file = await saved();
    await emptyDatabase();
    show(<Data />);
    await user.click(await screen.findByRole('radio', { name: /One kind/ }));
    expect(await screen.findByText("There's nothing here to erase.")).toBeTruthy();
    await give('Bring in a file', file);
    await screen.findByText('new here');
    await press('Bring them in');
    expect(await screen.findByText('8 pauses')).toBeTruthy();
    await database.attempts.put(attempt({ id: 'late' }));
    await press('Erase');
    expect(await screen.findByText('9 pauses')).toBeTruthy();
  });

  it('of a period goes by the days of History: a late night belongs to the day before', async () => {
    await emptyDatabase();
    await database.attempts.bulkPut([
      attempt({ id: 'evening', at: new Date(2026, 10, 27, 22).getTime() }),
      attempt({ id: 'night', at: new Date(2026, 10, 28, 2).getTime() }),
      attempt({ id: 'morning', at: new Date(2026, 10, 28, 5).getTime() }),
    ]);
    vi.setSystemTime(new Date(2026, 10, 28, 3));
    show(<Data />);
    expect(await screen.findByText('2 pauses')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('2026-11-27');
  });

  it('takes a slip in the year for no day, and not for all of the time', async () => {
    show(<Data />);
    await screen.findByLabelText('From');
    for (const [edge, value] of [
      ['From', '12026-11-01'],
      ['Until', '20266-11-27'],
    ] as const) {
      const box = screen.getByLabelText<HTMLInputElement>(edge);
      fireEvent.change(box, { target: { value } });
      await waitFor(() => expect(button('Erase').disabled).toBe(true));
      fireEvent.change(box, { target: { value: '2026-11-27' } });
    }
  });

  it('offers nothing where there is nothing', async () => {
    await emptyDatabase();
    show(<Data />);
    expect(await screen.findByText("There's nothing here to erase.")).toBeTruthy();
    expect(button('Erase').disabled).toBe(true);
  });
});
