import { type ReactNode, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { ReportContext, type ReportError } from '../hooks/report';
import { ErrorBoundary } from './ErrorBoundary';

/**
 * Draws a page of Lull into `#root`, or takes over the elements that stand there: its language and direction set, its errors reported and said kindly. `broken` stands
 * in place of a page that cannot be drawn any more, where the usual notice is of no use.
 */
export function startPage(page: ReactNode, report: ReportError, broken?: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  document.documentElement.lang = i18n.t('locale');
  document.documentElement.dir = i18n.t('direction');
  root.hidden = false;
  const options = { onUncaughtError: (error: unknown) => report(error, 'drawing a page') };
  const all = (
    <StrictMode>
      <ReportContext value={report}>
        <ErrorBoundary onError={report} broken={broken}>
          {page}
        </ErrorBoundary>
      </ReportContext>
    </StrictMode>
  );
  if (root.childElementCount === 0) createRoot(root, options).render(all);
  else
    hydrateRoot(root, all, {
      ...options,
      onRecoverableError: (error) => report(error, 'taking over a page'),
    });
}
