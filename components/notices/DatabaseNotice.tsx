import { i18n } from '#i18n';
import { Notice } from '../ui/Notice';

/** Says on every page of Lull that its database does not open, and what that means. Draws nothing while all is well. */
export function DatabaseNotice({ opens }: { opens: boolean }) {
  return (
    <div role="status">
      {!opens && (
        <Notice tone="care">
          <p>
            <strong>{i18n.t('ui.notebook')}</strong>
          </p>
          <p>{i18n.t('ui.notebookHelp')}</p>
        </Notice>
      )}
    </div>
  );
}
