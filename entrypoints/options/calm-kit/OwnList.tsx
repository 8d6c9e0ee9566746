import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { OwnText } from '@/lib/storage/schema';
import type { useOwnTexts } from './use-own-texts';

interface OwnListProps {
  texts: readonly OwnText[];
  own: ReturnType<typeof useOwnTexts>;
  label: string;
  /** What stands above a text, such as its day. */
  above?: (text: OwnText) => string;
}

/** What was written, each with a way to take it out. */
export function OwnList({ texts, own, label, above }: OwnListProps) {
  return (
    <>
      {texts.length > 0 && (
        <ul className="own-words" aria-label={label}>
          {texts.map((text) => (
            <li key={text.id}>
              <span dir="auto" className="own-word">
                {above && <span className="soft own-above">{above(text)}</span>}
                {text.text}
              </span>
              <Button
                variant="quiet"
                aria-label={i18n.t('ownWords.removeOne', [text.text.slice(0, 60)])}
                disabled={own.busy}
                onClick={() => own.remove(text)}
              >
                {i18n.t('ownWords.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div role="status" className="stack">
        {own.stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
    </>
  );
}
