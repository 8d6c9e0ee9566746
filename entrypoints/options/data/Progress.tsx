import { useId } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';

interface ProgressProps {
  label: string;
  /** From 0 to 1; without it nobody knows. */
  part?: number;
  onCancel?: () => void;
}

/** How far something has come, and the way out of it. */
export function Progress({ label, part, onCancel }: ProgressProps) {
  const id = useId();
  return (
    <div className="data-progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} max={1} value={part} />
      {onCancel && <Button onClick={onCancel}>{i18n.t('ui.cancel')}</Button>}
    </div>
  );
}
