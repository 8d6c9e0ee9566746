import { i18n } from '#i18n';
import { SelectField } from '@/components/ui/SelectField';
import { LOCK_MINUTES, type LockMinutes } from '@/lib/policy/words-lock';

interface LockAfterProps {
  minutes: number;
  onChange: (minutes: LockMinutes) => void;
}

const nameOf = (minutes: LockMinutes): string => {
  const key = `m${minutes}` as const;
  return i18n.t(`lock.after.${key}`);
};

/** After how long words are locked again. */
export function LockAfter({ minutes, onChange }: LockAfterProps) {
  return (
    <SelectField
      label={i18n.t('lock.again')}
      options={LOCK_MINUTES.map((each) => ({ value: String(each), name: nameOf(each) }))}
      value={String(minutes)}
      onChange={(value) => onChange(LOCK_MINUTES.find((each) => String(each) === value) ?? 0)}
    />
  );
}
