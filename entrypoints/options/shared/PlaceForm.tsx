import { i18n } from '#i18n';
import { LinkField } from './LinkField';

interface PlaceFormProps {
  label: string;
  /** What stands below the field while it is empty. */
  empty: string;
  address: string;
  problem: string | null;
  onChange: (address: string) => void;
  /** Enter was pressed, or the field was left. */
  onKeep: () => void;
}

/** The field for a page of one's own, which Leave or Quick exit leads to. */
export function PlaceForm({ label, empty, address, problem, onChange, onKeep }: PlaceFormProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <LinkField
        label={label}
        hint={address.trim() ? i18n.t('settings.leaveAddressHint') : empty}
        problem={problem}
        value={address}
        onChange={onChange}
        onBlur={onKeep}
      />
    </form>
  );
}
