import { localDay } from '@/lib/attempts/statistics';
import { offsetAt } from '@/lib/browser/clock';
import { readShownAs } from '@/lib/messages/shown-as';

/** The browser has taken a file long before (ms). */
const TAKEN_MS = 60_000;

/** `lull-2026-11-27` and what follows: what Lull is called, the day, and nothing of anybody. `now` is epoch ms. */
export async function fileName(now: number, ending: string): Promise<string> {
  const { name } = await readShownAs();
  const day = Temporal.PlainDate.from('1970-01-01').add({ days: localDay(now, offsetAt(now)) });
  const word = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return `${word}-${day}${ending}`;
}

/** Hands a file to the browser's downloads. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_MS);
}
