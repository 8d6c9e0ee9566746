import { i18n } from '#i18n';
import { everyExercise } from '@/components/exercises';
import { useSettings, useTexts } from '@/components/hooks/live';
import { Disclosure } from '@/components/ui/Disclosure';
import { useCopy } from './use-copy';

/** More notes than this are no page to carry. */
const NOTES = 3;

/** **What helped you**: plans, kit, the newest notes and what matters, in the user's own words, to copy out. Nothing leaves by itself. */
export function WhatHelped() {
  return (
    <Disclosure label={i18n.t('helped.title')}>
      <Words />
    </Disclosure>
  );
}

function Words() {
  const settings = useSettings();
  const plans = useTexts('plan');
  const notes = useTexts('note');
  const matters = useTexts('matters');
  const own = useTexts('own-exercise');
  if (!settings || !plans || !notes || !matters || !own) return null;
  const all = everyExercise(own);
  const kit = settings.kit.flatMap((id) => all.find((exercise) => exercise.id === id)?.name() ?? []);
  const parts: [string, string[]][] = [
    [i18n.t('plan.title'), plans.map(({ text }) => text)],
    [i18n.t('kit.yours'), kit],
    [i18n.t('notes.title'), notes.slice(-NOTES).map(({ text }) => text)],
    [i18n.t('matters.title'), matters.map(({ text }) => text)],
  ];
  const text = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => [name, ...lines.map((line) => `- ${line}`)].join('\n'))
    .join('\n\n');
  return text === '' ? <p>{i18n.t('helped.none')}</p> : <ToCopy text={text} />;
}

function ToCopy({ text }: { text: string }) {
  const copy = useCopy(text);
  return (
    <div className="stack">
      <pre className="copied-text" dir="auto">
        {text}
      </pre>
      <div className="row">{copy.button}</div>
      {copy.status}
    </div>
  );
}
