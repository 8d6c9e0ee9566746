import { type ReactNode, useId } from 'react';
import { Icon, type IconName } from './icons';

interface CardProps {
  /** The finding, or one kind sentence where there is nothing to draw. */
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  /** The one thing to do. */
  action: ReactNode;
  /** What stands across from it on the last line: the way to the same numbers as a table. */
  beside?: ReactNode;
  /** Above the title. */
  picture?: ReactNode;
  className?: string;
}

/** One thought: what was found, the picture, and one thing to do on the last line. */
export function Card({ title, lead, children, action, beside, picture, className = '' }: CardProps) {
  const id = useId();
  return (
    <section className={`card thought ${className}`.trim()} aria-labelledby={id}>
      {picture}
      <h2 id={id}>{title}</h2>
      {lead && <p className="soft">{lead}</p>}
      {children}
      <div className="foot">
        {action}
        {beside}
      </div>
    </section>
  );
}

/** The one thing to do where it is on another page. */
export function Go({ to, icon, children }: { to: string; icon: IconName; children: ReactNode }) {
  return (
    <a className="button button-plain" href={to}>
      <Icon name={icon} />
      <span>{children}</span>
    </a>
  );
}
