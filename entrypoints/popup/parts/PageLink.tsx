import type { ReactNode } from 'react';
import { useReport } from '@/components/hooks/report';
import { openOptions } from '../add-pause';

/** A link from the popup to a page of Lull: it opens in a tab, and the popup closes in every browser. */
export function PageLink({ hash = '', children }: { hash?: string; children: ReactNode }) {
  const report = useReport();
  return (
    <a
      href={`/options.html${hash}`}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        openOptions(hash).catch((error) => report(error, 'open a page of Lull'));
      }}
    >
      {children}
    </a>
  );
}
