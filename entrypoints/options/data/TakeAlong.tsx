import { millisecondsInMinute } from 'date-fns/constants';
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useSavedAt } from '@/components/hooks/live';
import { useNow } from '@/components/hooks/now';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { Notice } from '@/components/ui/Notice';
import { PassphraseField } from '@/components/ui/PassphraseField';
import { localDay } from '@/lib/attempts/statistics';
import { browser } from '@/lib/browser/api';
import { offsetAt } from '@/lib/browser/clock';
import { askAgain } from '@/lib/messages/ask-again';
import { isTooShort, PASSPHRASE_LEAST } from '@/lib/policy/passphrase';
import { saveEverything } from '@/lib/storage/read/save';
import { download, fileName } from './download';
import { Progress } from './Progress';
import { sealFile } from './seal';
import { TableButtons } from './TableButtons';

/** `part` is from 0 to 1; none while the file is sealed. */
type Saving = { part?: number; stop: AbortController } | null;

/** A file that was made. */
interface Done {
  rows: number;
  /** Rows that cannot be read, and are not in it. */
  left: number;
  sealed: boolean;
  /** Whether its day was noted. */
  noted: boolean;
}

/** **Save everything**, with a passphrase or without, and **Save as table**. */
export function TakeAlong() {
  const [sealed, setSealed] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [short, setShort] = useState(false);
  const [saving, setSaving] = useState<Saving>(null);
  const [done, setDone] = useState<Done | null>(null);
  const { run, busy, stuck } = useAction('save everything');
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const save = () => {
    const tooShort = sealed && isTooShort(passphrase);
    setShort(tooShort);
    if (tooShort) return;
    setDone(null);
    const now = new AbortController();
    stop.current = now;
    setSaving({ part: 0, stop: now });
    run(async () => {
      try {
        const made = await saveNow(sealed ? passphrase : null, now, setSaving);
        if (made) setDone({ ...made, sealed, noted: false });
      } finally {
        setSaving(null);
      }
    });
  };

  const there = () => {
    run(async () => {
      await askAgain('noteSaved', {});
      setDone((before) => before && { ...before, noted: true });
    });
  };

  return (
    <section className="card data-card">
      <h2>{i18n.t('data.save.title')}</h2>
      <p className="soft">{i18n.t('data.save.lead')}</p>
      <LastSaved />
      <label className="data-tick">
        <input type="checkbox" checked={sealed} onChange={() => setSealed(!sealed)} />
        <span>{i18n.t('data.save.withPassphrase')}</span>
        <span className="soft">{i18n.t('data.save.withPassphraseHelp')}</span>
      </label>
      {sealed && (
        <div className="data-passphrase">
          <PassphraseField
            label={i18n.t('data.save.passphrase')}
            hint={i18n.t('data.save.passphraseHelp')}
            problem={short && counted('data.save.short', PASSPHRASE_LEAST)}
            value={passphrase}
            onChange={setPassphrase}
          />
        </div>
      )}
      <div className="data-acts">
        <Button variant="solid" disabled={saving !== null} onClick={save}>
          {i18n.t('data.save.everything')}
        </Button>
        <TableButtons />
      </div>
      <p className="soft">{i18n.t('data.save.tableHelp')}</p>
      {saving && (
        <Progress label={i18n.t('data.save.busy')} part={saving.part} onCancel={() => saving.stop.abort()} />
      )}
      <div role="status">
        {done && <Ready done={done} busy={busy} onThere={there} />}
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
    </section>
  );
}

interface ReadyProps {
  done: Done;
  busy: boolean;
  onThere: () => void;
}

/** What was handed to the downloads. No page is told whether it was kept there: who asked for it says so. */
function Ready({ done, busy, onThere }: ReadyProps) {
  const { rows, left, sealed, noted } = done;
  if (noted) return <Notice>{i18n.t('data.save.noted')}</Notice>;
  const action = (
    <Button disabled={busy} onClick={onThere}>
      {i18n.t('data.save.there')}
    </Button>
  );
  return (
    <Notice action={action}>
      <p>{counted('data.save.done', rows)}</p>
      {left > 0 && <p>{counted('data.save.left', left)}</p>}
      {sealed && <p className="soft">{i18n.t('data.save.sealed')}</p>}
    </Notice>
  );
}

/** Saves, and resolves to how many rows are in the file, and are not; `null` when it was stopped. */
async function saveNow(
  passphrase: string | null,
  stop: AbortController,
  show: (saving: Saving) => void,
): Promise<Pick<Done, 'rows' | 'left'> | null> {
  const { signal } = stop;
  try {
    const now = Date.now();
    const { version: app } = browser.runtime.getManifest();
    const onProgress = (count: number, of: number) => show({ part: count / Math.max(1, of), stop });
    const { file, rows, left } = await saveEverything({ app, now, signal, onProgress });
    if (passphrase !== null) show({ stop });
    const made = passphrase === null ? file : await sealFile(file, passphrase, signal);
    signal.throwIfAborted();
    download(made, await fileName(now, passphrase === null ? '.jsonl' : '.jsonl.age'));
    return { rows, left };
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

/** The one place that says how old the last file is. */
function LastSaved() {
  const savedAt = useSavedAt();
  const now = useNow(millisecondsInMinute);
  if (savedAt === undefined) return null;
  const days = (at: number) => localDay(at, offsetAt(at));
  const ago = savedAt === null ? 0 : Math.max(0, days(now) - days(savedAt));
  return (
    <p className="data-last">
      {savedAt === null ? i18n.t('data.save.never') : counted('data.save.last', ago)}
    </p>
  );
}
