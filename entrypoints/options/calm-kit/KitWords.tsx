import { i18n } from '#i18n';
import { useSettings } from '@/components/hooks/live';
import { WhileOpen } from '@/components/lock/WhileOpen';
import type { OwnText } from '@/lib/storage/schema';
import { AskChoice } from './AskChoice';
import { ExerciseSettings } from './ExerciseSettings';
import { HardDays } from './HardDays';
import { KeptMessages } from './KeptMessages';
import { OwnQuestions } from './OwnQuestions';
import { OwnWords } from './OwnWords';
import { PlanCard } from './PlanCard';
import './own-words.css';

/** The user's own words in one place, a line that opens for each: plan, hard days, lists, and what a pause and exercises do. */
export function KitWords() {
  const settings = useSettings();
  return (
    <section className="stack" aria-labelledby="kit-words">
      <div>
        <h2 id="kit-words">{i18n.t('kit.words')}</h2>
        <p className="soft">{i18n.t('kit.wordsLead')}</p>
      </div>
      <div className="card words">
        <WhileOpen>
          <PlanCard />
          <HardDays />
          <OwnWords
            kind="own-list"
            title={i18n.t('kit.list')}
            lead={i18n.t('kit.listLead')}
            label={i18n.t('kit.listLabel')}
            add={i18n.t('kit.listAdd')}
          />
          <List kind="note" words="notes" long />
          <List kind="reason" words="reasons" />
          <List kind="matters" words="matters" />
          <OwnWords
            kind="own-exercise"
            title={i18n.t('kit.own')}
            lead={i18n.t('kit.ownLead')}
            label={i18n.t('kit.ownLabel')}
            add={i18n.t('kit.ownAdd')}
            long
          />
          <KeptMessages />
          <List kind="feeling" words="feelingWords" />
          <OwnQuestions />
        </WhileOpen>
        <AskChoice />
        {settings && <ExerciseSettings pace={settings.pace} autoStep={settings.autoStep} />}
      </div>
    </section>
  );
}

interface ListProps {
  kind: OwnText['kind'];
  /** Where its words are in the language file. */
  words: 'notes' | 'reasons' | 'matters' | 'feelingWords';
  long?: boolean;
}

function List({ kind, words, long = false }: ListProps) {
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
