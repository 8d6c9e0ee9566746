import { localDay } from '@/lib/attempts/statistics';
import { offsetAt } from '@/lib/browser/clock';

/** The browser has taken a file long before (ms). */
const TAKEN_MS = 60_000;

/** `lull-2026-11-27` and what follows: the day, and nothing of anybody. `now` is epoch ms. */
export function fileName(now: number, ending: string): string {
  const day = Temporal.PlainDate.from('1970-01-01').add({ days: localDay(now, offsetAt(now)) });
  return `lull-${day}${ending}`;
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
