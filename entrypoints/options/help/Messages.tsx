import { i18n } from '#i18n';
import { PageHead } from '../shared/PageHead';
import { Part } from './Part';

/** How to write when somebody has to be reached: short, plain, friendly, firm. */
export function Messages() {
  const t = i18n.t;
  return (
    <div className="page help">
      <p>
        <a href="#/help">{t('help.back')}</a>
      </p>
      <PageHead title={t('help.messages.title')}>{t('help.messages.line')}</PageHead>
      <Part title={t('help.messages.shortTitle')}>
        <p>{t('help.messages.short')}</p>
      </Part>
      <Part title={t('help.messages.plainTitle')}>
        <p>{t('help.messages.plain')}</p>
      </Part>
      <Part title={t('help.messages.friendlyTitle')}>
        <p>{t('help.messages.friendly')}</p>
      </Part>
      <Part title={t('help.messages.firmTitle')}>
        <p>{t('help.messages.firm')}</p>
      </Part>
      <Part title={t('help.messages.exampleTitle')}>
        <blockquote>{t('help.messages.example')}</blockquote>
      </Part>
      <Part title={t('help.messages.beforeTitle')}>
        <p>{t('help.messages.before')}</p>
        <p>{t('help.messages.times')}</p>
        <p>
          <a href="#/people">{t('options.people')}</a>
        </p>
      </Part>
      <Part title={t('help.messages.safeTitle')}>
        <p>{t('help.messages.safe')}</p>
        <p>{t('help.order')}</p>
        <p>
          <a href="#/help">{t('understand.therapist.help')}</a>
        </p>
      </Part>
    </div>
  );
}
