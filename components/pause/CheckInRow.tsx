import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { Felt } from './types';

const FELT = ['lighter', 'same', 'heavier'] as const;

/** How the last look felt, in one press. It is asked once, and nothing needs it. */
export function CheckInRow({ onFelt }: { onFelt: (felt: Felt) => void }) {
  const [felt, setFelt] = useState<Felt | null>(null);
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in the row of its buttons
    <div className="pause-checkin" role="group" aria-labelledby={id}>
      <span id={id}>{i18n.t('pause.checkIn')}</span>
      <span className="pause-chips">
        {FELT.map((word) => (
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
      <span role="status" className="pause-thanks">
        {felt && i18n.t(felt === 'heavier' ? 'pause.checkInMost' : 'pause.checkInThanks')}
      </span>
    </div>
  );
}
