import { i18n } from '#i18n';
import type { Trouble } from '@/lib/policy/protection-check';
import { Notice } from '../ui/Notice';

const WORDS = {
  closed: () => [i18n.t('ui.notebook'), i18n.t('ui.notebookHelp')],
  blocked: () => [i18n.t('ui.blocked'), i18n.t('ui.blockedHelp')],
  nowhere: () => [i18n.t('ui.nowhere'), i18n.t('ui.nowhereHelp')],
  full: () => [i18n.t('ui.full'), i18n.t('ui.fullHelp')],
} satisfies Record<Trouble, () => string[]>;

/** Says on every page of Lull what keeps it from writing, and what that means. Draws nothing while all is well. */
export function DatabaseNotice({ trouble }: { trouble: Trouble | null }) {
  const [what, help] = trouble ? WORDS[trouble]() : [];
  return (
    <div role="status">
      {what && (
        <Notice tone="care">
          <p>
            <strong>{what}</strong>
          </p>
          <p>{help}</p>
        </Notice>
      )}
    </div>
  );
}
