import { expect } from 'vitest';
import { bringIn } from '@/lib/storage/background/bring-in';
import { database } from '@/lib/storage/database';
import { type Preview, previewFile } from '@/lib/storage/read/preview';
import { takeFile } from '@/lib/storage/read/take-file';

/** How a file is brought in: `now` is epoch ms. */
interface Bringing {
  now: number;
  back?: boolean;
  shorter?: boolean;
}

/** Brings a file in, and holds the preview to what it said. */
export async function bringFile(
  file: Blob,
  { now, back = false, shorter = false }: Bringing,
): Promise<Preview & { wrote: number }> {
  const { token } = await takeFile(file);
  const preview = await previewFile({ now, back, shorter });
  const wrote = await bringIn(token, { now, back, shorter });
  expect(wrote).toBe(preview.fresh + preview.changed + preview.gone);
  expect(await database.attempts.where('outcome').notEqual('logged').count()).toBe(preview.pauses);
  return { ...preview, wrote };
}
