import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { usePeople } from '@/components/hooks/live';
import { useReport } from '@/components/hooks/report';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { askAgain } from '@/lib/messages/ask-again';
import { ERASE_KINDS, type EraseKind, type EraseWhat } from '@/lib/storage/erase-what';
import { type ErasePreview, readErase } from '@/lib/storage/read/kept';
import { EraseChoice, type EraseForm } from './EraseChoice';
import { Progress } from './Progress';
import { WhatGoes } from './WhatGoes';

/** Local midnight at the beginning of a day of the calendar (`2026-11-27`), in epoch ms. */
function midnight(day: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds;
}

/** What a filled-in form asks for, or `null` while it does not say. */
function whatOf({ what, personId, from, until, kind }: EraseForm): EraseWhat | null {
  if (what === 'all') return { what };
  if (what === 'kind') return { what, kind };
  if (what === 'person') return personId === '' ? null : { what, personId };
  if (from === '' || until === '' || from > until) return null;
  const after = Temporal.PlainDate.from(until).add({ days: 1 }).toString();
  return { what, from: midnight(from), until: midnight(after) };
}

/** **Erase**: says what goes and what stays, asks twice, and is done for good. */
export function Erase({ onChange }: { onChange: () => void }) {
  const today = Temporal.Now.plainDateISO().toString();
  const [form, setForm] = useState<EraseForm>({
    ...{ what: 'time', personId: '', from: today, until: today },
    kind: ERASE_KINDS[0] as EraseKind,
  });
  const [sure, setSure] = useState(false);
  const [done, setDone] = useState(false);
  const [erased, setErased] = useState(0);
  const people = usePeople() ?? [];
  const { run, busy, stuck } = useAction('erase');
  const known = people.some(({ id }) => id === form.personId);
  const what = whatOf({ ...form, personId: known ? form.personId : (people[0]?.id ?? '') });
  const preview = useErasePreview(what, erased);

  const change = (next: EraseForm) => {
    setForm(next);
    setSure(false);
    setDone(false);
  };
  const erase = () => {
    if (!what) return;
    run(async () => {
      await askAgain('erase', { what });
      setDone(true);
      setSure(false);
      setErased((before) => before + 1);
      onChange();
    });
  };
  const nothing = !preview || (preview.lines === 0 && form.what !== 'all');

  return (
    <section className="card data-card">
      <h2>{i18n.t('data.erase.title')}</h2>
      <p className="soft">{i18n.t('data.erase.lead')}</p>
      <EraseChoice form={form} people={people} onChange={change} />
      {what && preview && <WhatGoes what={what} preview={preview} />}
      {sure && preview ? (
        <Sure
          preview={preview}
          all={form.what === 'all'}
          busy={busy}
          onYes={erase}
          onNo={() => setSure(false)}
        />
      ) : (
        <div className="data-acts">
          <Button disabled={nothing} onClick={() => setSure(true)}>
            {i18n.t('data.erase.button')}
          </Button>
          <span className="soft">{i18n.t('data.erase.asks')}</span>
        </div>
      )}
      {busy && <Progress label={i18n.t('data.erase.busy')} />}
      <div role="status">
        {done && <Notice>{i18n.t('data.erase.done')}</Notice>}
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
    </section>
  );
}

interface SureProps {
  preview: ErasePreview;
  all: boolean;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
}

/** The second question. Focus comes to it. */
function Sure({ preview, all, busy, onYes, onNo }: SureProps) {
  const question = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => question.current?.focus(), []);
  return (
    <div className="data-found">
      <h3 ref={question} tabIndex={-1}>
        {all ? i18n.t('data.erase.sureAll') : i18n.t('data.erase.sure', preview.lines)}
      </h3>
      <div className="data-acts">
        <Button disabled={busy} onClick={onYes}>
          {i18n.t('data.erase.yes')}
        </Button>
        <Button disabled={busy} variant="solid" onClick={onNo}>
          {i18n.t('data.erase.no')}
        </Button>
      </div>
    </div>
  );
}

/** What would go, counted anew when something was erased. */
function useErasePreview(what: EraseWhat | null, erased: number): ErasePreview | null {
  const report = useReport();
  const [read, setRead] = useState<{ key: string; preview: ErasePreview } | null>(null);
  const key = `${JSON.stringify(what)} ${erased}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what and when
  useEffect(() => {
    let here = true;
    if (!what) return;
    readErase(what).then(
      (preview) => here && setRead({ key, preview }),
      (error) => report(error, 'what would be erased'),
    );
    return () => {
      here = false;
    };
  }, [key, report]);
  return read?.key === key ? read.preview : null;
}
