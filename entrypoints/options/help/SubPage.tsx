import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { PageHead } from '../shared/PageHead';

/** A page behind Help, with the way back to it. */
export function SubPage({ title, line, children }: { title: string; line: string; children: ReactNode }) {
  return (
    <div className="page help">
      <p>
        <a href="#/help">{i18n.t('help.back')}</a>
      </p>
      <PageHead title={title}>{line}</PageHead>
      {children}
    </div>
  );
}
