import { type ReactNode, useId } from 'react';

interface ChoiceProps {
  name: string;
  checked: boolean;
  label: ReactNode;
  hint: string;
  onChoose: () => void;
}

/** One of several ways a setting can be, with a line of what it means. */
export function Choice({ name, checked, label, hint, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <label className="choice">
      <input
        type="radio"
        name={name}
        checked={checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        onChange={onChoose}
      />
      <span id={`${id}-label`}>{label}</span>
      <span className="choice-hint" id={`${id}-hint`}>
        {hint}
      </span>
    </label>
  );
}
