import { i18n } from '#i18n';
import { Notice } from '@/components/ui/Notice';
import type { Saved } from './use-save';

/** A quiet "Saved" beside a setting, read out politely. */
export function SavedNote({ said, stuck }: { said: Saved; stuck: boolean }) {
  return (
    <div role="status" className="saved">
      {said === 'saved' && <span className="soft">{i18n.t('ui.saved')}</span>}
      {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
    </div>
  );
}
