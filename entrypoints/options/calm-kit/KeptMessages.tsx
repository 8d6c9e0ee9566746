import { i18n } from '#i18n';
import { useTexts } from '@/components/hooks/live';
import { OwnList } from './OwnList';
import { useOwnTexts } from './use-own-texts';
import { WordsLine } from './WordsLine';

/** The messages that were not sent and that the user chose to keep; nothing while there are none. */
export function KeptMessages() {
  const texts = useTexts('unsent');
  const own = useOwnTexts('unsent');
  if (!texts || (texts.length === 0 && !own.stuck)) return null;
  return (
    <WordsLine title={i18n.t('kit.unsent')} count={texts.length}>
      <p className="soft">{i18n.t('kit.unsentLead')}</p>
      <OwnList texts={texts} own={own} label={i18n.t('kit.unsent')} />
    </WordsLine>
  );
}
