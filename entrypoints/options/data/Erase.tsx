import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useKeepFocus } from '@/components/hooks/keep-focus';
import { usePeople, useSettings } from '@/components/hooks/live';
import { useReport } from '@/components/hooks/report';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { Notice } from '@/components/ui/Notice';
import { dayNow } from '@/lib/attempts/statistics/place';
import { offsetAt } from '@/lib/browser/clock';
import { askAgain } from '@/lib/messages/ask-again';
import { isDate } from '@/lib/policy/day-text';
import { ERASE_KINDS, type EraseKind, type EraseWhat } from '@/lib/storage/erase-what';
import { type ErasePreview, readErase } from '@/lib/storage/read/kept';
import { periodOf } from '../history/filter';
import { EraseChoice, type EraseForm } from './EraseChoice';
import { Progress } from './Progress';
import { WhatGoes } from './WhatGoes';

/** What a filled-in form asks for, or `null` while it does not say. Days are those of History, from the hour `dayStart`. */
function whatOf({ what, personId, from, until, kind }: EraseForm, dayStart: number): EraseWhat | null {
  if (what === 'all') return { what };
  if (what === 'kind') return { what, kind };
  if (what === 'person') return personId === '' ? null : { what, personId };
  // A slip in the year is no day there is, and would be taken for no limit.
  if (!isDate(from) || !isDate(until) || from > until) return null;
  const { since, before } = periodOf({ period: 'own', from, until }, Date.now(), dayStart);
  return { what, from: since, until: before };
}

/** The day it is, as in `2026-11-27`. */
function todayOf(dayStart: number): string {
  const at = Date.now();
  const { day } = dayNow({ at, offset: offsetAt(at) }, { dayStart });
  return Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString();
}

interface EraseProps {
  /** Counts what happened on this page. */
  changed: number;
  onChange: () => void;
}

/** **Erase**: says what goes and what stays, asks twice, and is done for good. */
export function Erase({ changed, onChange }: EraseProps) {
  const settings = useSettings();
  return settings && <EraseCard dayStart={settings.dayStart} changed={changed} onChange={onChange} />;
}

function EraseCard({ dayStart, changed, onChange }: EraseProps & { dayStart: number }) {
  const today = todayOf(dayStart);
  const [form, setForm] = useState<EraseForm>({
    ...{ what: 'time', personId: '', from: today, until: today },
    kind: ERASE_KINDS[0] as EraseKind,
  });
  /** What the second question is about. */
  const [asking, setAsking] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const [asked, setAsked] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  const again = useRef<HTMLButtonElement>(null);
  const people = usePeople() ?? [];
  const { run, busy, stuck } = useAction('erase');
  const isListed = people.some(({ id }) => id === form.personId);
  const what = whatOf({ ...form, personId: isListed ? form.personId : (people[0]?.id ?? '') }, dayStart);
  // Someone may go meanwhile: the second question is never about anybody else than the first.
  const sure = asking !== null && asking === JSON.stringify(what);
  // Rows come and go meanwhile: the second question counts anew.
  const preview = useErasePreview(what, `${changed} ${asked}`);
  useKeepFocus(done ? title : again, sure);

  const change = (next: EraseForm) => {
    setForm(next);
    setAsking(null);
    setDone(false);
  };
  const erase = () => {
    if (!what) return;
    run(async () => {
      await askAgain('erase', { what });
      setDone(true);
      setAsking(null);
      onChange();
    });
  };
  const ask = () => {
    setDone(false);
    setAsking(JSON.stringify(what));
    setAsked((before) => before + 1);
  };
  const nothing = !preview || (preview.lines === 0 && form.what !== 'all');

  return (
    <section className="card data-card">
      <h2 ref={title} tabIndex={-1}>
        {i18n.t('data.erase.title')}
      </h2>
      <p className="soft">{i18n.t('data.erase.lead')}</p>
      <EraseChoice form={form} people={people} today={today} onChange={change} />
      {form.what === 'time' && form.from > form.until && form.until !== '' && (
        <p className="soft">{i18n.t('data.erase.order')}</p>
      )}
      {what && preview && <WhatGoes what={what} preview={preview} />}
      {sure && preview ? (
        <Sure
          preview={preview}
          all={form.what === 'all'}
          busy={busy}
          onYes={erase}
          onNo={() => setAsking(null)}
        />
      ) : (
        <div className="data-acts">
          <Button ref={again} disabled={nothing} onClick={ask}>
            {i18n.t('data.erase.button')}
          </Button>
          {!nothing && <span className="soft">{i18n.t('data.erase.asks')}</span>}
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
        {all ? i18n.t('data.erase.sureAll') : counted('data.erase.sure', preview.lines)}
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

/** What would go, counted anew when `changed` is another; until then the number before stands. */
function useErasePreview(what: EraseWhat | null, changed: string): ErasePreview | null {
  const report = useReport();
  const [read, setRead] = useState<{ key: string; preview: ErasePreview } | null>(null);
  const key = JSON.stringify(what);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what
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
  }, [key, changed, report]);
  return read?.key === key ? read.preview : null;
}
