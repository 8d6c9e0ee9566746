import { useId } from 'react';
import { i18n } from '#i18n';
import { useTexts } from '@/components/hooks/live';
import { OwnList } from './OwnList';
import { useOwnTexts } from './use-own-texts';

/** The messages that were not sent and that the user chose to keep; nothing while there are none. */
export function KeptMessages() {
  const texts = useTexts('unsent');
  const own = useOwnTexts('unsent');
  const id = useId();
  if (!texts || (texts.length === 0 && !own.stuck)) return null;
  return (
    <section className="card setting" aria-labelledby={id}>
      <h2 className="setting-name" id={id}>
        {i18n.t('kit.unsent')}
      </h2>
      <p className="soft">{i18n.t('kit.unsentLead')}</p>
      <OwnList texts={texts} own={own} label={i18n.t('kit.unsent')} />
    </section>
  );
}
