import { i18n } from '#i18n';
import { FEELINGS } from '@/lib/attempts/feelings';

interface FeelingsProps {
  /** Words of the user's own, after the built-in ones. */
  own: readonly string[];
  chosen: readonly string[];
  /** Id of the line it answers. */
  describedBy: string;
  onChange: (chosen: string[]) => void;
}

/** Names for what is there now: taps, several, none needed. */
export function Feelings({ own, chosen, describedBy, onChange }: FeelingsProps) {
  const words = [
    ...FEELINGS.map((id) => ({ id: id as string, word: i18n.t(`pause.feelings.${id}`) })),
    ...[...new Set(own)].map((word) => ({ id: word, word })),
  ];
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className="pause-asked" aria-label={i18n.t('pause.feeling')} aria-describedby={describedBy}>
      <div className="pause-chips">
        {words.map(({ id, word }) => (
          <button
            key={id}
            type="button"
            className="pause-chip"
            dir="auto"
            aria-pressed={chosen.includes(id)}
            onClick={() => toggle(id)}
          >
            {word}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
