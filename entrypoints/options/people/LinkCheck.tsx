import './link-check.css';
import { type FormEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useWhenLocked } from '@/components/hooks/lock';
import { leadsSentence, platformName } from '@/components/people/platform-words';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Notice } from '@/components/ui/Notice';
import { requestSites } from '@/lib/browser/permissions';
import { recognise, WEB } from '@/lib/matching';
import { type Problem, readLink } from '@/lib/matching/read-link';
import type { PersonWithProfiles } from '@/lib/storage/read/people';
import { LinkField } from '../shared/LinkField';
import { problemSentence } from '../shared/problem';
import { explainLink, type LinkVerdict } from './explain-link';

/** **Check a link**: what Lull makes of it, and whether it would pause there. */
export function LinkCheck({ people }: { people: PersonWithProfiles[] }) {
  return (
    <section className="card">
      <Disclosure label={i18n.t('why.label')}>
        <Tester people={people} />
      </Disclosure>
    </section>
  );
}

/** These are links all the same: the table below says what they are. */
const LINKS: Problem[] = ['search', 'message', 'own-settings', 'platform-page'];

/** A link as it is opened, or what is wrong with the text. */
function linkOf(text: string): { url: string; leads?: true } | { problem: Problem } {
  const read = readLink(text);
  if (read.ok) return read;
  if (!LINKS.includes(read.problem)) return { problem: read.problem };
  const found = /https?:\/\/\S+/i.exec(text)?.[0] ?? `https://${text.trim()}`;
  return recognise(found).platform === null ? { problem: read.problem } : { url: found };
}

function Tester({ people }: { people: PersonWithProfiles[] }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [verdict, setVerdict] = useState<LinkVerdict | null>(null);
  const [leads, setLeads] = useState(false);
  const { run, busy, stuck } = useAction('check a link');
  const [refused, setRefused] = useState(false);
  useWhenLocked(() => setVerdict(null));
  const field = useRef<HTMLInputElement>(null);
  const check = (event: FormEvent) => {
    event.preventDefault();
    setVerdict(null);
    setRefused(false);
    const link = linkOf(text);
    if ('problem' in link) {
      setProblem(problemSentence(link.problem));
      field.current?.focus();
      return;
    }
    setLeads(link.leads === true);
    explain(link.url);
  };
  const explain = (url: string) => run(async () => setVerdict(await explainLink(url, people, Date.now())));
  const allow = ({ url, sites }: LinkVerdict) => {
    const answer = requestSites(sites);
    run(async () => {
      setRefused(!(await answer));
      setVerdict(await explainLink(url, people, Date.now()));
    });
  };
  return (
    <form className="link-check" onSubmit={check} noValidate>
      <p className="soft">{i18n.t('why.lead')}</p>
      <div className="field-row">
        <LinkField
          label={i18n.t('why.link')}
          problem={problem}
          ref={field}
          value={text}
          onChange={(link) => {
            setText(link);
            setProblem(null);
            setVerdict(null);
          }}
        />
        <Button type="submit">{i18n.t('why.check')}</Button>
      </div>
      <div role="status">
        {verdict && leads && <p>{leadsSentence(verdict.platform)}</p>}
        {verdict && <Answer verdict={verdict} />}
        {verdict && !verdict.allowed && refused && <Notice tone="care">{i18n.t('people.refused')}</Notice>}
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
      {verdict?.decides === 'notAllowed' && (
        <Button disabled={busy} onClick={() => allow(verdict)}>
          {i18n.t('people.allow')}
        </Button>
      )}
    </form>
  );
}

function kindWord(kind: LinkVerdict['kind']): string {
  if (kind === 'other') return i18n.t('why.kindOther');
  if (kind === 'page') return i18n.t('why.kindPage');
  return i18n.t(kind === 'profile-tab' ? 'kind.profileTab' : `kind.${kind}`);
}

function Answer({ verdict }: { verdict: LinkVerdict }) {
  const { platform, account, kind, under, allowed, pauses, decides } = verdict;
  const rows = [
    [i18n.t('why.site'), platform === WEB ? i18n.t('why.unknown') : platformName(platform)],
    [i18n.t('why.account'), account ?? i18n.t('why.noAccount')],
    [i18n.t('why.kind'), kindWord(kind)],
    [i18n.t('why.added'), under === null ? i18n.t('why.addedNo') : i18n.t('why.addedYes', [under])],
    [i18n.t('why.allowed'), i18n.t(allowed ? 'why.allowedYes' : 'why.allowedNo')],
    [i18n.t('why.pause'), i18n.t(pauses ? 'why.pauseYes' : 'why.pauseNo')],
  ];
  return (
    <>
      <dl className="link-verdict">
        {rows.map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{said}</dd>
          </div>
        ))}
      </dl>
      <p>{i18n.t(`why.decides.${decides}`)}</p>
    </>
  );
}
