import './breath.css';
import { i18n } from '#i18n';

interface BreathProps {
  /** `false` rests the shape where a still eye can follow its words at its own pace. */
  moving: boolean;
}

/**
 * The breath as a picture: three soft discs on one curve, in for 4 s and out for 6 s, with the words inside. Hidden from
 * assistive technology; say the same in text beside it. Under reduced motion only the words change.
 */
export function Breath({ moving }: BreathProps) {
  return (
    <div className="breath" data-moving={moving} aria-hidden="true">
      <i />
      <i />
      <i />
      <span className="breath-words">
        <b className="breath-in">{i18n.t('breath.in')}</b>
        <b className="breath-out">{i18n.t('breath.out')}</b>
        <b className="breath-still">{i18n.t('breath.still')}</b>
      </span>
    </div>
  );
}
