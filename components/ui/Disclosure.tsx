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
      <DisclosureButton label={label} shows={id} open={open} onFlip={() => setOpen(!open)} />
      {open && (
        <div className="disclosure-content" id={id}>
          {children}
        </div>
      )}
    </div>
  );
}

interface DisclosureButtonProps {
  label: string;
  /** Id of what it shows, which is on the page only while it is open. */
  shows: string;
  open: boolean;
  onFlip: () => void;
}

/** The button alone, for what is shown in another place. */
export function DisclosureButton({ label, shows, open, onFlip }: DisclosureButtonProps) {
  return (
    <button
      type="button"
      className="disclosure-button"
      aria-expanded={open}
      aria-controls={open ? shows : undefined}
      onClick={onFlip}
    >
      {label}
    </button>
  );
}
