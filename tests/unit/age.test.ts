import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from '@/entrypoints/options/data/age';
import { checkWork, isSealed } from '@/entrypoints/options/data/seal';

const PASSPHRASE = 'four quiet words hère';
const TEXT = `${'a line\n'.repeat(20_000)}`;

describe('a sealed file', () => {
  it('is an age file for one passphrase, with the work it takes in it, and opens with it alone', async () => {
    const file = await seal(new Blob([TEXT]), PASSPHRASE);
    expect(await isSealed(file)).toBe(true);
    expect(await isSealed(new Blob([TEXT]))).toBe(false);
    const head = await file.slice(0, 200).text();
    expect(head).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 16\n/);
    expect(await (await unseal(file, PASSPHRASE)).text()).toBe(TEXT);
    await expect(unseal(file, 'four loud words here')).rejects.toThrow(/no identity matched/i);
  });

  it('that was changed or cut does not open', async () => {
    const file = await seal(new Blob([TEXT]), PASSPHRASE);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const bad = bytes.slice();
    bad[70_000] = (bad[70_000] ?? 0) ^ 1;
    await expect(unseal(new Blob([bad]), PASSPHRASE)).rejects.toThrow();
    await expect(unseal(new Blob([bytes.slice(0, 100_000)]), PASSPHRASE)).rejects.toThrow();
  });
});

describe('a file that takes much work to open', () => {
  const sealedWith = (work: number | string) =>
    new Blob([`age-encryption.org/v1\n-> scrypt rF0/NwblUHHTpgQgRpe5CQ ${work}\nbody\n--- mac\n`]);

  it('is tried as far as the age tool goes by itself, and no further', async () => {
    for (const work of [1, 16, 18]) await expect(checkWork(sealedWith(work))).resolves.toBeUndefined();
    for (const work of [19, 20, 64, '9'.repeat(30)])
      await expect(checkWork(sealedWith(work))).rejects.toMatchObject({ reason: 'work' });
  });
});

const runs = (program: string) => spawnSync(program, ['--version']).status === 0;
/** `npm test` says so where the set-up installs programs: a machine that should have them must not leave the test out. */
const isRequired = process.env.LULL_AGE === 'required';
const isThere = runs('age') && runs('script');
const title = 'a sealed file opens with the age of the system';

// age takes a passphrase from a terminal alone: `script` is one. Debian has both.
it.skipIf(!isRequired && !isThere)(
  isThere ? title : `${title}: NOT TESTED without age and script`,
  async () => {
    expect(isThere, 'age and script, which the set-up should have installed').toBe(true);
    const folder = mkdtempSync(join(tmpdir(), 'lull-age-'));
    try {
      const sealed = join(folder, 'sealed.age');
      const opened = join(folder, 'opened');
      writeFileSync(sealed, new Uint8Array(await (await seal(new Blob([TEXT]), PASSPHRASE)).arrayBuffer()));
      const { status } = spawnSync('script', ['-qec', `age -d -o '${opened}' '${sealed}'`, '/dev/null'], {
        input: `${PASSPHRASE}\n`,
        timeout: 20_000,
      });
      expect(readFileSync(opened, 'utf8')).toBe(TEXT);
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
