import { beforeEach } from 'vitest';
import { BackupProblem } from '@/lib/attempts/backup';
import { dropImport } from '@/lib/storage/import-database';
import { saveEverything } from '@/lib/storage/read/save';
import { takeFile } from '@/lib/storage/read/take-file';
import { emptyDatabase } from '../full-database';

export const NOW = Date.UTC(2026, 10, 27);

export const save = async () => (await saveEverything({ app: '0.2.0', now: NOW })).file;

/** Why a file is refused, with its line, or `null` when it is taken. */
export async function refusal(file: Blob | Uint8Array<ArrayBuffer> | string): Promise<string | null> {
  try {
    await takeFile(file instanceof Blob ? file : new Blob([file]));
    await dropImport();
    return null;
  } catch (error) {
    if (!(error instanceof BackupProblem)) throw error;
    return error.message;
  }
}

beforeEach(async () => {
  await emptyDatabase();
  await dropImport();
});
