import type { ReactNode } from 'react';

interface EmptyProps {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

/** What a page says before there is anything to show. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <section className="empty">
      <svg viewBox="0 0 120 120" width="120" height="120" aria-hidden="true">
        <circle cx="60" cy="60" r="56" fill="var(--haze)" />
        <circle cx="60" cy="60" r="40" fill="var(--mist)" />
        <circle cx="60" cy="60" r="22" fill="color-mix(in oklch, var(--mist), var(--water) 30%)" />
      </svg>
      <h2>{title}</h2>
      <p className="soft">{children}</p>
      {action}
    </section>
  );
}
