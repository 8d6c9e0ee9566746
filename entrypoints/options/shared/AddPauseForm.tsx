import './add-pause-form.css';
import { type FormEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useWhenLocked } from '@/components/hooks/lock';
import { useReport } from '@/components/hooks/report';
import { PersonField } from '@/components/people/PersonField';
import { checkedLine, leadsSentence, platformLines } from '@/components/people/platform-words';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { requestSites } from '@/lib/browser/permissions';
import { isWholeSite } from '@/lib/matching/page-keys';
import { permissionsFor } from '@/lib/matching/platform-info';
import { type LinkRead, readLink, readSite } from '@/lib/matching/read-link';
import { askAgain } from '@/lib/messages/ask-again';
import { LinkField } from './LinkField';
import { problemSentence, siteSentence } from './problem';
import { isAskedAbout, SiteQuestion } from './SiteQuestion';

/** The result of the last link: the label it was added under, and whether the site was allowed (`null`: not answered yet). */
interface Done {
  label: string;
  platform: string;
  account: string;
  /** The link led to the profile from elsewhere. */
  leads: boolean;
  allowed: boolean | null;
}

type FoundLink = LinkRead & { ok: true };

interface AddPauseFormProps {
  /** Handed over by the popup. */
  link?: string;
  /** The tab that link was taken from; its page stays open. */
  tabId?: number | null;
  /** Adds for this person; the select is left out. */
  forPersonId?: string | null;
  /** Adds all of the link's site. */
  whole?: boolean;
  /** Whom it may be added for. */
  people: readonly { id: string; label: string }[];
  onAdded?: () => void;
}

/** Adds a pause before the profile of a pasted link. The link alone is enough; the permission prompt comes in the same click. */
export function AddPauseForm({
  link = '',
  tabId = null,
  forPersonId = null,
  whole = false,
  people,
  onAdded,
}: AddPauseFormProps) {
  const [text, setText] = useState(link);
  const [personId, setPersonId] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  /** What is asked about before it is added. */
  const [asking, setAsking] = useState<FoundLink | null>(null);
  const { run, busy, stuck } = useAction('add a pause from a link');
  const report = useReport();
  const field = useRef<HTMLInputElement>(null);

  useWhenLocked(() => {
    setDone(null);
    setProblem(null);
    setAsking(null);
  });

  const sentence = whole ? siteSentence : problemSentence;
  const refuse = (sentence: string) => {
    setProblem(sentence);
    field.current?.focus();
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setDone(null);
    setProblem(null);
    const read = whole ? readSite(text) : readLink(text);
    if (!read.ok) return refuse(sentence(read.problem));
    if (whole && isWholeSite(read) && isAskedAbout(text, read.account)) setAsking(read);
    else add(read);
  };
  /** Ends the question; its buttons go. */
  const answer = () => {
    setAsking(null);
    field.current?.focus();
  };
  const add = (read: FoundLink) => {
    if (busy) return;
    // Before any await: a permission prompt needs the transient activation of the click.
    const allowed = requestSites(permissionsFor(read.url, read.platform)).catch((error) => {
      report(error, 'ask for a site');
      return false;
    });
    const from = text === link ? tabId : null;
    const owner = forPersonId ?? (personId || null);
    const added = askAgain('hold', { link: text, whole, personId: owner, tabId: from });
    run(async () => {
      const result = await added;
      if (!result.held) return refuse(sentence(result.problem, result.label));
      setText('');
      setPersonId('');
      const { label, platform, account } = result;
      const mine: Done = { label, platform, account, leads: read.leads === true, allowed: null };
      setDone(mine);
      onAdded?.();
      // The answer may take its time; the form is free meanwhile.
      void allowed.then((ok) => {
        setDone((last) => (last === mine ? { ...mine, allowed: ok } : last));
        onAdded?.();
      });
    });
  };

  return (
    <form className="add-pause-form" onSubmit={submit} noValidate>
      <LinkField
        label={i18n.t(whole ? 'wholeSite.link' : 'addPause.link')}
        hint={i18n.t(whole ? 'wholeSite.linkHint' : 'addPause.linkHint')}
        problem={problem}
        ref={field}
        value={text}
        onChange={(link) => {
          setText(link);
          setProblem(null);
          setAsking(null);
        }}
      />
      <div className="add-pause-row">
        {forPersonId === null && (
          <PersonField
            label={i18n.t('addPause.person')}
            people={people}
            value={personId}
            onChange={setPersonId}
            nobody={i18n.t('addPause.newPerson')}
          />
        )}
        {!asking && (
          <Button type="submit" variant="solid" className="add-pause-button">
            {i18n.t(whole ? 'wholeSite.add' : 'addPause.add')}
          </Button>
        )}
      </div>
      {asking && (
        <SiteQuestion
          site={asking.account}
          onAdd={() => {
            answer();
            add(asking);
          }}
          onCancel={answer}
        />
      )}
      <div role="status" className="add-pause-said">
        {done && <AddedNotice done={done} />}
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
    </form>
  );
}

function AddedNotice({ done }: { done: Done }) {
  const { label, platform, account, leads, allowed } = done;
  const whole = isWholeSite(done);
  const { blind, mute } = platformLines(platform);
  const next = allowed === null ? 'addPause.doneAsk' : allowed ? 'addPause.doneNext' : 'addPause.doneRefused';
  return (
    <Notice tone={allowed === false ? 'care' : 'calm'}>
      <p>
        <strong>{label ? i18n.t('addPause.done', [label]) : i18n.t('addPause.doneAlone')}</strong>
      </p>
      {whole && <p>{i18n.t('wholeSite.done', [account])}</p>}
      {leads && <p>{leadsSentence(platform)}</p>}
      <p>{i18n.t(next)}</p>
      {!whole && (
        <>
          <p>{blind}</p>
          <p>{mute}</p>
          <p className="soft">{checkedLine(platform)}</p>
        </>
      )}
    </Notice>
  );
}
