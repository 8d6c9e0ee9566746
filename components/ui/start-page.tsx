import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { type Report, ReportContext } from '../hooks/report';
import { ErrorBoundary } from './ErrorBoundary';

/**
 * Draws a page of Lull into `#root`: its language and direction set, its errors reported and said kindly. `broken` stands
 * in place of a page that cannot be drawn any more, where the usual notice is of no use.
 */
export function startPage(page: ReactNode, report: Report, broken?: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  document.documentElement.lang = i18n.t('locale');
  document.documentElement.dir = i18n.t('direction');
  createRoot(root, { onUncaughtError: (error) => report(error, 'drawing a page') }).render(
    <StrictMode>
      <ReportContext value={report}>
        <ErrorBoundary onError={report} broken={broken}>
          {page}
        </ErrorBoundary>
      </ReportContext>
    </StrictMode>,
  );
}
