import { useCallback, useEffect, useRef, useState } from 'react';
import { useReport } from '@/components/hooks/report';
import { BACKUP_MOST_BYTES, BackupProblem, type BackupReason } from '@/lib/attempts/backup';
import { askAgain } from '@/lib/messages/ask-again';
import { dropImport, type WholeFile } from '@/lib/storage/import-database';
import { ifFree } from '@/lib/storage/lock';
import { type Preview, previewFile } from '@/lib/storage/read/preview';
import { takeFile } from '@/lib/storage/read/take-file';
import { checkWork, isSealed, openFile } from './seal';

export type Purpose = 'bring' | 'check';

/** So much of the way is done once a file is read; what remains is counting what it would do. */
const TAKEN = 0.5;

/** Where the reading of a file has come to. */
export type FileState =
  | { step: 'none' }
  | { step: 'elsewhere' }
  | { step: 'stuck' }
  | { step: 'passphrase'; name: string; wrong: boolean }
  /** `part` is from 0 to 1; none while a passphrase is tried. */
  | { step: 'reading'; name: string; part?: number }
  | { step: 'checked'; name: string; whole: WholeFile }
  | { step: 'preview'; name: string; whole: WholeFile; preview: Preview; wishes: Wishes; counting: boolean }
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
  if (sealed) await checkWork(file);
  if (sealed && passphrase === undefined) return show({ step: 'passphrase', name, wrong: false });
  show({ step: 'reading', name, ...(!sealed && { part: 0 }) });
  const plain = sealed ? await openFile(file, passphrase ?? '', signal) : file;
  let shown = 0;
  const onProgress = (part: number) => {
    // A screen needs no more than a hundred steps.
    if (part - shown < 0.01) return;
    shown = part;
    show({ step: 'reading', name, part });
  };
  const isChecked = purpose === 'check';
  const taken = (part: number) => onProgress(isChecked ? part : part * TAKEN);
  const whole = await takeFile(plain, { signal, onProgress: taken });
  try {
    if (isChecked) return show({ step: 'checked', name, whole });
    const counted = (part: number) => onProgress(TAKEN + part * (1 - TAKEN));
    const wishes = await asked({ name, whole, signal, show, decision, onProgress: counted });
    if (wishes === null) return;
    show({ step: 'bringing', name });
    const { changed } = await askAgain('bringIn', { token: whole.token, ...wishes });
    show({ step: 'done', changed });
  } finally {
    await dropImport();
  }
}

interface Asking {
  name: string;
  whole: WholeFile;
  signal: AbortSignal;
  show: (state: FileState) => void;
  decision: () => Promise<Decision>;
  /** Told how much was counted the first time, from 0 to 1. */
  onProgress: (part: number) => void;
}

/** Says what the file would do until it is decided. What is ticked meanwhile shows at once, and is counted anew. */
async function asked({ name, whole, signal, show, decision, onProgress }: Asking): Promise<Wishes | null> {
  let wishes: Wishes = { back: false, shorter: false };
  let preview: Preview | null = null;
  for (;;) {
    signal.throwIfAborted();
    const answer = decision();
    const stop = new AbortController();
    signal.addEventListener('abort', () => stop.abort(signal.reason), { once: true, signal: stop.signal });
    const now = { name, whole, wishes };
    if (preview) show({ step: 'preview', ...now, preview, counting: true });
    const progress = preview ? undefined : onProgress;
    const counting = previewFile(
      { now: Date.now(), ...wishes },
      { signal: stop.signal, onProgress: progress },
    );
    const counted = counting.then((found) => {
      preview = found;
      if (!stop.signal.aborted) show({ step: 'preview', ...now, preview: found, counting: false });
      return answer;
    });
    const decided: Decision = await Promise.race([answer, counted]);
    stop.abort();
    if (decided === 'no') return null;
    if (decided === 'yes') return wishes;
    wishes = decided;
  }
}
