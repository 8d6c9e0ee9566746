import { i18n } from '#i18n';
import { Part } from './Part';
import { SubPage } from './SubPage';

/** How to remove a pause well, also where they died, are friends now, or the account is someone else's. */
export function Removing() {
  const t = i18n.t;
  return (
    <SubPage title={t('help.removing.title')} line={t('help.removing.line')}>
      <div className="help-part">
        <p>{t('help.removing.any')}</p>
        <p>{t('help.removing.calm')}</p>
      </div>
      <Part title={t('help.removing.friendsTitle')}>
        <p>{t('help.removing.friends')}</p>
      </Part>
      <Part title={t('help.removing.diedTitle')}>
        <p>{t('help.removing.died')}</p>
        <p>
          <a href="#/help">{t('understand.therapist.help')}</a>
        </p>
      </Part>
      <Part title={t('help.removing.handsTitle')}>
        <p>{t('help.removing.hands')}</p>
      </Part>
      <Part title={t('help.removing.howTitle')}>
        <p>{t('help.removing.how')}</p>
        <p>
          <a href="#/people">{t('options.people')}</a>
        </p>
      </Part>
    </SubPage>
  );
}
