// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Data } from '@/entrypoints/options/data/Data';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { contents, emptyDatabase, fillDatabase } from '../full-database';
import { give, press, saved, user } from './data-steps';
import { asked, button, expectAccessible, reported, show } from './helpers';

const figure = (words: string) => screen.getByText(words).nextSibling?.textContent;

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
