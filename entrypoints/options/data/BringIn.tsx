import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useKeepFocus } from '@/components/hooks/keep-focus';
import { usePeople } from '@/components/hooks/live';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { dateOf, number } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { PassphraseField } from '@/components/ui/PassphraseField';
import type { BackupReason } from '@/lib/attempts/backup';
import type { WholeFile } from '@/lib/storage/import-database';
import { rowsOf } from '@/lib/storage/read/take-file';
import { FilePreview } from './FilePreview';
import { Progress } from './Progress';
import { useDroppedFile } from './use-dropped-file';
import { type FileState, useFile } from './use-file';

/** **Bring in a file** and **Check this file**. */
export function BringIn({ onChange }: { onChange: () => void }) {
  const { state, open, unlock, cancel, decide } = useFile(onChange);
  const [tried, setTried] = useState('');
  const card = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useKeepFocus(title, state.step);
  useDroppedFile((file) => {
    card.current?.scrollIntoView();
    open(file, 'bring');
  });
  return (
    <section className="card data-card" ref={card}>
      <h2 ref={title} tabIndex={-1}>
        {i18n.t('data.bring.title')}
      </h2>
      <p className="soft">{i18n.t('data.bring.lead')}</p>
      <div className="data-acts">
        <FileButton label={i18n.t('data.bring.open')} onFile={(file) => open(file, 'bring')} />
        <FileButton label={i18n.t('data.bring.check')} onFile={(file) => open(file, 'check')} />
      </div>
      {state.step === 'passphrase' && (
        <Unlock
          key={state.name}
          name={state.name}
          tried={state.wrong ? tried : null}
          onUnlock={(passphrase) => {
            setTried(passphrase);
            unlock(passphrase);
          }}
          onCancel={cancel}
        />
      )}
      {state.step === 'reading' && (
        <Progress label={i18n.t('data.bring.reading')} part={state.part} onCancel={cancel} />
      )}
      {state.step === 'preview' && (
        <Found name={state.name} whole={state.whole}>
          <FilePreview
            preview={state.preview}
            wishes={state.wishes}
            counting={state.counting}
            onWish={decide}
            onYes={() => decide('yes')}
            onCancel={cancel}
          />
        </Found>
      )}
      {state.step === 'checked' && (
        <Found name={state.name} whole={state.whole}>
          <Contents whole={state.whole} />
          <div className="data-acts">
            <Button onClick={cancel}>{i18n.t('data.bring.close')}</Button>
          </div>
        </Found>
      )}
      {state.step === 'bringing' && <Progress label={i18n.t('data.bring.busy')} />}
      <div role="status">
        <Said state={state} />
      </div>
    </section>
  );
}

interface FileButtonProps {
  label: string;
  onFile: (file: File) => void;
}

/** A button that asks for a file. The same file can be chosen again. */
function FileButton({ label, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        aria-label={label}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}

interface UnlockProps {
  name: string;
  /** The passphrase that was not the one, to be looked at again. */
  tried: string | null;
  onUnlock: (passphrase: string) => void;
  onCancel: () => void;
}

function Unlock({ name, tried, onUnlock, onCancel }: UnlockProps) {
  const [passphrase, setPassphrase] = useState(tried ?? '');
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <form
      className="data-found"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') onUnlock(passphrase);
      }}
    >
      <h3>{name}</h3>
      <PassphraseField
        label={i18n.t('data.bring.passphrase')}
        problem={tried !== null && i18n.t('data.refused.passphrase')}
        ref={box}
        value={passphrase}
        onChange={setPassphrase}
      />
      <div className="data-acts">
        <Button type="submit" variant="solid">
          {i18n.t('data.bring.unlock')}
        </Button>
        <Button onClick={onCancel}>{i18n.t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

interface FoundProps {
  name: string;
  whole: WholeFile;
  children: ReactNode;
}

/** What a file is and from when, with what can be done. Focus comes to its name. */
function Found({ name, whole: { header, from, until }, children }: FoundProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const saved = dateOf(header.at);
  return (
    <div className="data-found">
      <h3 ref={title} tabIndex={-1}>
        {name}
      </h3>
      <p>
        {i18n.t('data.bring.whole')}{' '}
        {from === null || until === null
          ? i18n.t('data.bring.spanNone', [saved])
          : i18n.t('data.bring.span', [saved, dateOf(from), dateOf(until)])}
      </p>
      {children}
    </div>
  );
}

/** What is in a file, in the words of what is kept. */
function Contents({ whole }: { whole: WholeFile }) {
  const { rows } = whole.header;
  const parts: [string, number][] = [
    [i18n.t('data.kept.pauses'), whole.pauses],
    [i18n.t('data.kept.pulls'), rows.attempts - whole.pauses + rows.moments],
    [i18n.t('data.bring.looks'), rows.checkins],
    [i18n.t('data.kept.written'), rows.texts],
    [i18n.t('data.kept.people'), rows.people + rows.profiles + rows.hints],
    [i18n.t('data.kept.other'), rows.events + rows.settings + rows.deleted],
  ];
  const all = rowsOf(whole);
  return (
    <>
      <p>{counted('data.bring.lines', all)}</p>
      {all > 0 && (
        <dl className="data-contents">
          {parts.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

const sentences: Record<BackupReason, (line: string) => string> = {
  other: () => i18n.t('data.refused.other'),
  newer: () => i18n.t('data.refused.newer'),
  broken: (line) => i18n.t('data.refused.broken', [line]),
  row: (line) => i18n.t('data.refused.row', [line]),
  cut: (line) => i18n.t('data.refused.cut', [line]),
  changed: () => i18n.t('data.refused.changed'),
  big: () => i18n.t('data.refused.big'),
  unread: () => i18n.t('data.refused.unread'),
  passphrase: () => i18n.t('data.refused.passphrase'),
  work: () => i18n.t('data.refused.work'),
};

/** One kind sentence on what became of a file. */
function Said({ state }: { state: FileState }) {
  const people = usePeople() ?? [];
  switch (state.step) {
    case 'refused':
      return (
        <Notice tone="care">{sentences[state.reason](state.line === null ? '' : number(state.line))}</Notice>
      );
    case 'elsewhere':
      return <Notice tone="care">{i18n.t('data.bring.elsewhere')}</Notice>;
    case 'stuck':
      return <Notice tone="care">{i18n.t('ui.stuck')}</Notice>;
    case 'done': {
      const off = people.some(({ profiles }) => profiles.some((profile) => !profile.protected));
      const link = (
        <a className="button button-plain" href="#/people">
          {i18n.t('data.bring.toPeople')}
        </a>
      );
      return (
        <Notice action={off && link}>
          <p>{counted('data.bring.done', state.changed)}</p>
          {off && <p>{i18n.t('data.bring.off')}</p>}
        </Notice>
      );
    }
    default:
      return null;
  }
}
