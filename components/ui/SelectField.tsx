import { Field } from './Field';

interface SelectFieldProps {
  label: string;
  problem?: string | null;
  options: readonly { value: string; name: string }[];
  value: string;
  onChange: (value: string) => void;
}

/** Chooses one of a list, under its label. */
export function SelectField({ label, problem, options, value, onChange }: SelectFieldProps) {
  return (
    <Field label={label} problem={problem}>
      {(control) => (
        <div className="select">
          <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.name}
              </option>
            ))}
          </select>
        </div>
      )}
    </Field>
  );
}
