import { useCallback, useEffect, useRef, useState } from 'react';
import { useReport } from '@/components/hooks/report';
import { BACKUP_MOST_BYTES, BackupProblem, type BackupReason } from '@/lib/attempts/backup';
import { askAgain } from '@/lib/messages/ask-again';
import { dropImport, type WholeFile } from '@/lib/storage/import-database';
import { ifFree } from '@/lib/storage/lock';
import { type Preview, previewFile } from '@/lib/storage/read/preview';
import { takeFile } from '@/lib/storage/read/take-file';
import { isSealed, openFile } from './seal';

export type Purpose = 'bring' | 'check';

/** Where the reading of a file has come to. */
export type FileState =
  | { step: 'none' }
  | { step: 'elsewhere' }
  | { step: 'stuck' }
  | { step: 'passphrase'; name: string; wrong: boolean }
  | { step: 'reading'; name: string; part: number }
  | { step: 'checked'; name: string; whole: WholeFile }
  | { step: 'preview'; name: string; whole: WholeFile; preview: Preview; wishes: Wishes }
  | { step: 'bringing'; name: string }
  | { step: 'done'; changed: number }
  | { step: 'refused'; name: string; reason: BackupReason; line: number | null };

/** What a file brings along only when asked for: rows that were deleted here, and a shorter time for words. */
export interface Wishes {
  back: boolean;
  shorter: boolean;
}

type Decision = Wishes | 'yes' | 'no';

interface Job {
  file: File;
  purpose: Purpose;
  stop: AbortController;
}

/** Reads one file at a time, to check it or to bring it in. Nothing of it stays unless it was brought in. */
export function useFile(onDone: () => void) {
  const report = useReport();
  const [state, setState] = useState<FileState>({ step: 'none' });
  const job = useRef<Job | null>(null);
  /** The reading before has to be over: it has the lock. */
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const decide = useRef<(decision: Decision) => void>(() => undefined);

  const run = useCallback(
    (now: Job, passphrase?: string) => {
      const { file, stop } = now;
      const show = (next: FileState) => {
        if (!stop.signal.aborted) setState(next);
      };
      const decision = () =>
        new Promise<Decision>((resolve) => {
          decide.current = resolve;
          stop.signal.addEventListener('abort', () => resolve('no'), { once: true });
        });
      before.current = before.current
        .then(() => ifFree('import', () => work(now, passphrase, show, decision).then(() => true)))
        .then((had) => had ?? show({ step: 'elsewhere' }))
        .then(onDone)
        .catch((error) => {
          if (stop.signal.aborted) return;
          if (error instanceof BackupProblem) show(refusal(file.name, error));
          else {
            report(error, 'file');
            show({ step: 'stuck' });
          }
        });
    },
    [report, onDone],
  );

  useEffect(() => () => job.current?.stop.abort(), []);

  const cancel = () => {
    job.current?.stop.abort();
    setState({ step: 'none' });
  };
  const open = (file: File, purpose: Purpose) => {
    cancel();
    job.current = { file, purpose, stop: new AbortController() };
    run(job.current);
  };
  const unlock = (passphrase: string) => job.current && run(job.current, passphrase);
  return { state, open, unlock, cancel, decide: (decision: Decision) => decide.current(decision) };
}

function refusal(name: string, { reason, line }: BackupProblem): FileState {
  if (reason === 'passphrase') return { step: 'passphrase', name, wrong: true };
  return { step: 'refused', name, reason, line };
}

/** From the first byte to the last word on it. For inside the lock. */
async function work(
  { file, purpose, stop: { signal } }: Job,
  passphrase: string | undefined,
  show: (state: FileState) => void,
  decision: () => Promise<Decision>,
): Promise<void> {
  const { name } = file;
  if (file.size > BACKUP_MOST_BYTES) throw new BackupProblem('big');
  const sealed = await isSealed(file);
  if (sealed && passphrase === undefined) return show({ step: 'passphrase', name, wrong: false });
  show({ step: 'reading', name, part: 0 });
  const plain = sealed ? await openFile(file, passphrase ?? '', signal) : file;
  let shown = 0;
  const onProgress = (part: number) => {
    // A screen needs no more than a hundred steps.
    if (part - shown < 0.01) return;
    shown = part;
    show({ step: 'reading', name, part });
  };
  const whole = await takeFile(plain, { signal, onProgress });
  try {
    if (purpose === 'check') return show({ step: 'checked', name, whole });
    let wishes: Wishes = { back: false, shorter: false };
    for (;;) {
      const preview = await previewFile({ now: Date.now(), ...wishes }, signal);
      signal.throwIfAborted();
      show({ step: 'preview', name, whole, preview, wishes });
      const decided = await decision();
      if (decided === 'no') return;
      if (decided === 'yes') break;
      wishes = decided;
    }
    show({ step: 'bringing', name });
    const { changed } = await askAgain('bringIn', { token: whole.token, ...wishes });
    show({ step: 'done', changed });
  } finally {
    await dropImport();
  }
}
