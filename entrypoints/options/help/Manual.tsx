import { i18n } from '#i18n';
import { Part } from './Part';
import { SubPage } from './SubPage';

/** Other people at this device, private windows, what Lull can't see, and how to erase everything. */
export function Manual() {
  const t = i18n.t;
  return (
    <SubPage title={t('help.manual.title')} line={t('help.manual.line')}>
      <Part title={t('help.manual.sharedTitle')}>
        <p>{t('help.manual.shared')}</p>
        <p>{t('help.manual.sharedHistory')}</p>
        <p>{t('help.manual.sharedName')}</p>
        <p>{t('help.manual.sharedFiles')}</p>
        <p>{t('help.manual.sharedSpelling')}</p>
        <p>{t('help.manual.sharedWatched')}</p>
      </Part>
      <Part title={t('help.manual.privateTitle')}>
        <p>{t('help.manual.private')}</p>
        <ul className="lines">
          <li>{t('help.manual.privateChrome')}</li>
          <li>{t('help.manual.privateEdge')}</li>
          <li>{t('help.manual.privateFirefox')}</li>
        </ul>
      </Part>
      <Part title={t('help.manual.blindTitle')}>
        <ul className="lines">
          <li>{t('help.manual.blindDevices')}</li>
          <li>{t('help.manual.blindFeeds')}</li>
          <li>{t('help.manual.blindOthers')}</li>
          <li>{t('help.manual.blindApps')}</li>
        </ul>
      </Part>
      <Part title={t('help.manual.eraseTitle')}>
        <p>{t('help.manual.erase')}</p>
        <p>{t('help.manual.eraseHow')}</p>
      </Part>
    </SubPage>
  );
}
