import { type ReactNode, useId, useState } from 'react';

interface DisclosureProps {
  label: string;
  children: ReactNode;
}

/** Words behind a button. They are on the page only while they are shown. */
export function Disclosure({ label, children }: DisclosureProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className="disclosure">
      <button
        type="button"
        className="disclosure-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <div className="disclosure-content" id={id}>
          {children}
        </div>
      )}
    </div>
  );
}
