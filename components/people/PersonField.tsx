import { Field } from '../ui/Field';

interface PersonFieldProps {
  label: string;
  people: readonly { id: string; label: string }[];
  value: string;
  onChange: (personId: string) => void;
  /** What stands first and chooses nobody of the list. */
  nobody?: string;
}

/** Chooses someone of the list by the user's own labels. */
export function PersonField({ label, people, value, onChange, nobody }: PersonFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <div className="select">
          <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
            {nobody !== undefined && <option value="">{nobody}</option>}
            {people.map(({ id, label: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
    </Field>
  );
}
