import { type ReactNode, useId } from 'react';

interface SwitchProps {
  on: boolean;
  label: string;
  hint: ReactNode;
  /** A change is on its way. */
  busy?: boolean;
  onFlip: () => void;
}

/** Something that is on or off, with a line of what it means. */
export function Switch({ on, label, hint, busy = false, onFlip }: SwitchProps) {
  const id = useId();
  return (
    <label className="choice switch">
      <input
        type="checkbox"
        role="switch"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-help`}
        checked={on}
        aria-checked={on}
        disabled={busy}
        onChange={onFlip}
      />
      <span id={`${id}-name`}>{label}</span>
      <span className="choice-hint" id={`${id}-help`}>
        {hint}
      </span>
    </label>
  );
}
