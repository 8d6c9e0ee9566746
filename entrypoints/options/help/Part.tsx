import type { ReactNode } from 'react';

/** One part of a page of Help, with its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="help-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
