import { i18n } from '#i18n';
import { Card, Go } from './Card';

/** What stands where many pauses are still being read: kind words, and something to do meanwhile. */
export function Counting() {
  return (
    <Card
      title={i18n.t('overview.counting')}
      lead={i18n.t('overview.countingHelp')}
      action={
        <Go to="#/calm-kit" icon="steady">
          {i18n.t('overview.steady')}
        </Go>
      }
    />
  );
}
