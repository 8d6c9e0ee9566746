import './urge-slider.css';
import { useId } from 'react';
import { i18n } from '#i18n';

interface UrgeSliderProps {
  /** 0 to 10, or `null` until it is touched */
  value: number | null;
  /** The question above it; where it stands elsewhere, its id is in `describedBy`. */
  label?: string;
  describedBy?: string;
  onChange: (urge: number) => void;
}

/** 0 to 10, and nothing until it is touched. */
export function UrgeSlider({ value, label, describedBy, onChange }: UrgeSliderProps) {
  const id = useId();
  return (
    <div className="pause-urge">
      {label && <p id={id}>{label}</p>}
      <input
        type="range"
        className="pause-slider"
        data-unsaid={value === null || undefined}
        min={0}
        max={10}
        step={1}
        value={value ?? 5}
        aria-label={i18n.t('pause.pull')}
        aria-describedby={label ? id : describedBy}
        aria-valuetext={value === null ? i18n.t('pause.pullNone') : String(value)}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        onPointerUp={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <div className="pause-scale" aria-hidden="true">
        <span>{i18n.t('pause.pullLow')}</span>
        <span className="pause-urge-value">{value ?? i18n.t('pause.pullNone')}</span>
        <span>{i18n.t('pause.pullHigh')}</span>
      </div>
    </div>
  );
}
