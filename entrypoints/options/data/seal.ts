import { BackupProblem } from '@/lib/attempts/backup';
import { plainPassphrase } from '@/lib/policy/passphrase';
import { readBytes } from '@/lib/storage/read/take-file';
import workerUrl from './age.worker.ts?worker&url';
import { trustedUrl } from './trusted-url';

/** What the worker is asked, and what it answers. */
export interface SealJob {
  what: 'seal' | 'unseal';
  file: Blob;
  passphrase: string;
}
export type SealAnswer = { file: Blob } | { error: string; name: string };

/** How an age file for a passphrase begins; one for a key is none of Lull's, whatever is typed. */
const INTRO = 'age-encryption.org/v1\n-> scrypt ';

/**
 * Whether a file is sealed with a passphrase, as age files are that are not armoured.
 * @throws BackupProblem when the browser cannot read it.
 */
export async function isSealed(file: Blob): Promise<boolean> {
  const intro = await readBytes(file, 0, INTRO.length);
  return new TextDecoder().decode(intro) === INTRO;
}

/** The most work (a power of two) that is tried: 256 MB and some seconds, as the age tool does by itself. Each more doubles both. */
const WORK_MOST = 18;
/** Enough for the first line of a sealed file that says its work. */
const HEAD = 200;

/**
 * Refuses a file that would take too much work or memory to open.
 * @throws BackupProblem then, and when the browser cannot read it.
 */
export async function checkWork(file: Blob): Promise<void> {
  const head = new TextDecoder().decode(await readBytes(file, 0, HEAD));
  const work = /^-> scrypt \S+ (\d+)$/m.exec(head)?.[1];
  if (Number(work) > WORK_MOST) throw new BackupProblem('work');
}

/** What age says of another passphrase. */
const NO_MATCH = /no identity matched/i;

/** Seals or opens a file in a worker, so that the page goes on. Rejects with the reason of the signal. */
async function inWorker(job: SealJob, signal: AbortSignal): Promise<Blob> {
  signal.throwIfAborted();
  const worker = new Worker(trustedUrl(workerUrl), { type: 'module' });
  try {
    return await new Promise<Blob>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<SealAnswer>) =>
        'file' in data
          ? resolve(data.file)
          : reject(Object.assign(new Error(data.error), { name: data.name }));
      worker.onerror = ({ message }) => reject(Object.assign(new Error(message), { name: 'WorkerError' }));
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.postMessage(job);
    });
  } finally {
    worker.terminate();
  }
}

/** A file of this one that opens with the passphrase alone. */
export const sealFile = (file: Blob, passphrase: string, signal: AbortSignal): Promise<Blob> =>
  inWorker({ what: 'seal', file, passphrase: plainPassphrase(passphrase) }, signal);

/**
 * What is in a sealed file: with the passphrase as it was typed, or as Lull seals.
 * @throws BackupProblem when the passphrase is another one, the file was changed, or the browser cannot read it.
 */
export async function openFile(file: Blob, passphrase: string, signal: AbortSignal): Promise<Blob> {
  const plain = plainPassphrase(passphrase);
  for (const one of plain === passphrase ? [plain] : [passphrase, plain]) {
    try {
      return await inWorker({ what: 'unseal', file, passphrase: one }, signal);
    } catch (error) {
      signal.throwIfAborted();
      const problem = problemOf(error);
      if (problem.reason !== 'passphrase') throw problem;
    }
  }
  throw new BackupProblem('passphrase');
}

/** Why a sealed file was not opened. Throws what is no fault of the file: a worker that did not start, or too little memory. */
function problemOf(error: unknown): BackupProblem {
  const { name } = error as Error;
  if (NO_MATCH.test(String(error))) return new BackupProblem('passphrase');
  if (name === 'NotReadableError' || name === 'NotFoundError') return new BackupProblem('unread');
  if (name === 'RangeError' || name === 'WorkerError') throw error;
  return new BackupProblem('changed');
}
