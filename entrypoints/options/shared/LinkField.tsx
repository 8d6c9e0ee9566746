import type { ReactNode, Ref } from 'react';
import { Field } from '@/components/ui/Field';

interface LinkFieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong with the text, said kindly below the box. */
  problem: string | null;
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
}

/** A box for the address of a page, written or pasted. Nothing in it is corrected or remembered by the browser. */
export function LinkField({ label, hint, problem, value, onChange, onBlur, ref }: LinkFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          className="input"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}
