import { type ReactNode, useId } from 'react';

interface CardProps {
  /** The finding, or one kind sentence where there is nothing to draw. */
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  /** The one thing to do. */
  action: ReactNode;
  className?: string;
}

/** One thought: what was found, the picture, and one thing to do on the last line. */
export function Card({ title, lead, children, action, className = '' }: CardProps) {
  const id = useId();
  return (
    <section className={`card thought ${className}`.trim()} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className="soft">{lead}</p>}
      {children}
      <div className="foot">{action}</div>
    </section>
  );
}

/** The one thing to do where it is on another page. */
export function Go({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a className="button button-plain" href={to}>
      {children}
    </a>
  );
}
