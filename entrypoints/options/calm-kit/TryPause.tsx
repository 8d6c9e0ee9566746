import { i18n } from '#i18n';
import { Practice } from '../shared/Practice';

/** A pause with all that is on this page, to try. */
export function TryPause() {
  return (
    <section className="card setting" aria-labelledby="kit-pause">
      <h2 className="setting-name" id="kit-pause">
        {i18n.t('kit.pause')}
      </h2>
      <p className="soft">{i18n.t('kit.pauseLead')}</p>
      <div className="row">
        <Practice variant="plain">{null}</Practice>
      </div>
    </section>
  );
}
