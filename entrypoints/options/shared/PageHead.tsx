import type { ReactNode } from 'react';

/** The heading every page begins with. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="page-head">
      <h1>{title}</h1>
      {children && <div className="soft page-lead">{children}</div>}
    </div>
  );
}
