import type { ReactNode, Ref } from 'react';
import { Field } from './Field';

interface PassphraseFieldProps {
  label: ReactNode;
  hint?: ReactNode;
  problem?: ReactNode;
  value: string;
  onChange: (passphrase: string) => void;
  ref?: Ref<HTMLInputElement>;
}

/** A passphrase that is seen as it is typed: nothing corrects it, and no browser keeps it. */
export function PassphraseField({ value, onChange, ref, ...field }: PassphraseFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          className="input"
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
