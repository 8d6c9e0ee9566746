import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from '@/lib/storage/sealed/cipher';
import { closeRow, hasWords, isLocked, openRow } from '@/lib/storage/sealed/fields';
import { newKey, ROUNDS, unwrap, wrap } from '@/lib/storage/sealed/passphrase';
import { attempt, person } from '../factories';

const { key } = newKey();
const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16));

describe('a sealed field', () => {
  it('opens to what it was, at its place and with its key alone', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, about) => {
        const sealed = seal(key, value, about);
        expect(unseal(key, sealed, about)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(() => unseal(newKey().key, sealed, about)).toThrow();
        expect(() => unseal(key, sealed, `${about}!`)).toThrow();
      }),
    );
  });

  it('is refused when one bit of it was changed', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(7), (value, at, bit) => {
        const sealed = bytes(seal(key, value, ''));
        const index = at % sealed.length;
        sealed[index] = (sealed[index] ?? 0) ^ (1 << bit);
        const hex = [...sealed].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        expect(() => unseal(key, hex, '')).toThrow();
      }),
    );
  });

  it('is what AES-GCM of the browser opens too', async () => {
    const sealed = bytes(seal(key, 'Zephyrine', 'here'));
    const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
    const how = {
      name: 'AES-GCM',
      iv: sealed.slice(0, 12),
      additionalData: new TextEncoder().encode('here'),
    };
    const opened = await crypto.subtle.decrypt(how, aes, sealed.slice(12));
    expect(new TextDecoder().decode(opened)).toBe('"Zephyrine"');
  });

  it('says nothing of the words but how long they are', () => {
    expect(seal(key, 'Zephyrine', '')).not.toBe(seal(key, 'Zephyrine', ''));
  });
});

describe('a row', () => {
  const plans = [{ id: 'p', days: [1], from: 0, until: 60, label: 'school run' }];
  const rows: [string, { id: string }][] = [
    ['people', person({ label: 'Zephyrine', plans })],
    ['people', person({ label: 'Person 2' })],
    ['texts', { id: 't', kind: 'note', text: 'Zephyrine', at: 1, until: null, about: null } as never],
    ['attempts', attempt({ note: 'Zephyrine', feelings: ['sad', 'Zephyrine'] })],
    ['attempts', attempt({ note: null, feelings: ['sad'] })],
    ['attempts', attempt({ kind: 'urge', note: 'call' })],
  ];

  it.each(rows)('of %s is itself again, and nothing of it is read while it is locked', (table, row) => {
    const closed = closeRow(table, row, key);
    expect(JSON.stringify(closed)).not.toMatch(/Zephyrine|school run/);
    expect(hasWords(table, closed)).toBe(false);
    expect(isLocked(closed)).toBe(hasWords(table, row));
    expect(openRow(table, closed, key)).toEqual(row);
    expect(openRow(table, closed, newKey().key)).toEqual(closed);
  });

  it.each(['people', 'texts', 'attempts'])('of %s that cannot be read stays what it is', (table) => {
    const odd = { id: 'odd', label: 7, plans: 'x', text: null, note: 3, feelings: 'sad' };
    expect(closeRow(table, odd, key)).toEqual(odd);
  });

  it('keeps what was sealed when another field is written', () => {
    const closed = closeRow('attempts', attempt({ note: 'Zephyrine', feelings: ['wistful'] }), key);
    const again = closeRow('attempts', { ...closed, note: 'Other' }, key);
    expect(openRow('attempts', again, key)).toMatchObject({ note: 'Other', feelings: ['wistful'] });
  });
});

describe('a passphrase', () => {
  it('opens what was wrapped for it, however it is typed, and no other does', async () => {
    const made = newKey();
    const lock = await wrap(made, ' Caf\u00e9 au lait', 10);
    expect(await unwrap(lock, 'Cafe\u0301 au lait ')).toEqual(made);
    expect(await unwrap(lock, 'cafe au lait')).toBeNull();
    expect(await unwrap({ ...lock, rounds: 11 }, ' Caf\u00e9 au lait')).toBeNull();
  });

  it('takes 600,000 rounds', async () => {
    expect(ROUNDS).toBe(600_000);
    expect((await wrap(newKey(), 'a good long one')).rounds).toBe(ROUNDS);
  });
});
