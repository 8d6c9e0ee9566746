// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Data } from '@/entrypoints/options/data/Data';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { emptyDatabase, LABEL } from '../full-database';
import { downloads, give, press, saved, user } from './data-steps';
import { asked, button, expectAccessible, reported, show } from './helpers';

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
