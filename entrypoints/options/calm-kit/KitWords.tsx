import { i18n } from '#i18n';
import type { OwnText } from '@/lib/storage/schema';
import { AskChoice } from './AskChoice';
import { HardDays } from './HardDays';
import { OwnQuestions } from './OwnQuestions';
import { OwnWords } from './OwnWords';
import { PlanCard } from './PlanCard';
import './own-words.css';

/** The user's own words for hard moments: plan, hard days, notes, reasons, what matters, questions, feeling words. */
export function KitWords() {
  return (
    <>
      <PlanCard />
      <HardDays />
      <List kind="note" words="notes" long />
      <List kind="reason" words="reasons" />
      <List kind="matters" words="matters" />
      <AskChoice />
      <OwnQuestions />
      <List kind="feeling" words="feelingWords" />
    </>
  );
}

interface ListProps {
  kind: OwnText['kind'];
  /** Where its words are in the language file. */
  words: 'notes' | 'reasons' | 'matters' | 'feelingWords';
  long?: boolean;
}

function List({ kind, words, long }: ListProps) {
  return (
    <OwnWords
      kind={kind}
      title={i18n.t(`${words}.title`)}
      lead={i18n.t(`${words}.lead`)}
      label={i18n.t(`${words}.label`)}
      add={i18n.t(`${words}.add`)}
      long={long}
    />
  );
}
