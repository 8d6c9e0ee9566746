import { i18n } from '#i18n';
import { PageHead } from '../shared/PageHead';
import { Part } from './Part';

/** Other people at this device, private windows, what Lull can't see, and how to erase everything. */
export function Manual() {
  const t = i18n.t;
  return (
    <div className="page help">
      <p>
        <a href="#/help">{t('help.back')}</a>
      </p>
      <PageHead title={t('help.manual.title')}>{t('help.manual.line')}</PageHead>
      <Part title={t('help.manual.sharedTitle')}>
        <p>{t('help.manual.shared')}</p>
        <p>{t('help.manual.sharedHistory')}</p>
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
    </div>
  );
}
