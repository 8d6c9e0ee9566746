import { useState } from 'react';
import { i18n } from '#i18n';
import type { CheckInAnswer } from './types';

const CHECK_IN_ANSWERS = ['lighter', 'same', 'heavier'] as const;

/** How the last look felt, in one press. It is asked once, and nothing needs it. */
export function CheckInRow({ onFelt }: { onFelt: (felt: CheckInAnswer) => void }) {
  const [felt, setFelt] = useState<CheckInAnswer | null>(null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in the row of its buttons
    <div className="pause-checkin" role="group" aria-label={i18n.t('pause.checkIn')}>
      <span role="status">
        {i18n.t(
          felt === null ? 'pause.checkIn' : felt === 'heavier' ? 'pause.checkInMost' : 'pause.checkInThanks',
        )}
      </span>
      <span className="pause-chips">
        {CHECK_IN_ANSWERS.map((word) => (
          <button
            key={word}
            type="button"
            className="pause-chip"
            aria-pressed={felt === word}
            onClick={() => {
              setFelt(word);
              onFelt(word);
            }}
          >
            {i18n.t(`pause.felt.${word}`)}
          </button>
        ))}
      </span>
    </div>
  );
}
