import { i18n } from '#i18n';
import { OwnWords } from './OwnWords';
import { PlanCard } from './PlanCard';
import { Questions } from './Questions';
import './kit-words.css';

/** The user's own words for hard moments: plan, notes, reasons, feeling words, questions. */
export function KitWords() {
  return (
    <>
      <PlanCard />
      <OwnWords
        kind="note"
        title={i18n.t('notes.title')}
        lead={i18n.t('notes.lead')}
        label={i18n.t('notes.label')}
        add={i18n.t('notes.add')}
        long
      />
      <OwnWords
        kind="reason"
        title={i18n.t('reasons.title')}
        lead={i18n.t('reasons.lead')}
        label={i18n.t('reasons.label')}
        add={i18n.t('reasons.add')}
      />
      <Questions />
      <OwnWords
        kind="feeling"
        title={i18n.t('feelingWords.title')}
        lead={i18n.t('feelingWords.lead')}
        label={i18n.t('feelingWords.label')}
        add={i18n.t('feelingWords.add')}
      />
    </>
  );
}
