import type { ReactNode } from 'react';

interface NoticeProps {
  /** `calm`: something went well or is good to know. `care`: something needs attention. Told by shape as well as colour. */
  tone?: 'calm' | 'care';
  children: ReactNode;
  /** A button or a link that answers the message. */
  action?: ReactNode;
}

/** A kind message with, perhaps, one thing to do about it. Put it in a live region when it appears by itself. */
export function Notice({ tone = 'calm', children, action }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`}>
      <svg className="notice-mark" viewBox="0 0 22 22" aria-hidden="true" fill="none" stroke="currentColor">
        <circle
          cx="11"
          cy="11"
          r="9"
          strokeWidth="1.6"
          strokeDasharray={tone === 'care' ? '3.6 3' : undefined}
        />
        {tone === 'calm' ? (
          <path d="m7 11.4 2.8 2.8L15.2 8.4" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
        ) : (
          <path d="M11 6.6v5.2M11 15.2v.1" strokeWidth="1.9" strokeLinecap="round" />
        )}
      </svg>
      <div className="notice-text">{children}</div>
      {action}
    </div>
  );
}
