import { i18n } from '#i18n';
import { Notice } from '@/components/ui/Notice';
import type { Saved } from './use-save';

interface SavedNoteProps {
  said: Saved;
  stuck: boolean;
  /** Why a value was not saved, where no field says it. */
  refusal?: string | null;
}

/** A quiet "Saved" beside a setting, read out politely. */
export function SavedNote({ said, stuck, refusal }: SavedNoteProps) {
  return (
    <div role="status" className="saved">
      {said === 'saved' && <span className="soft">{i18n.t('ui.saved')}</span>}
      {refusal && <Notice tone="care">{refusal}</Notice>}
      {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
    </div>
  );
}
