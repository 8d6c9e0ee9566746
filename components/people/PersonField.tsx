import { SelectField } from '../ui/SelectField';

interface PersonFieldProps {
  label: string;
  people: readonly { id: string; label: string }[];
  value: string;
  onChange: (personId: string) => void;
  /** What stands first and chooses nobody of the list. */
  nobody?: string;
}

/** Chooses someone of the list by the user's own labels. */
export function PersonField({ people, nobody, ...field }: PersonFieldProps) {
  const options = people.map(({ id, label: name }) => ({ value: id, name }));
  if (nobody !== undefined) options.unshift({ value: '', name: nobody });
  return <SelectField {...field} options={options} />;
}
