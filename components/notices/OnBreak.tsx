import { i18n } from '#i18n';
import { moment } from '../ui/format';
import { Notice } from '../ui/Notice';

/** Says that Lull takes a break until then (epoch ms): nothing is paused. */
export function OnBreak({ until }: { until: number }) {
  return <Notice>{i18n.t('break.now', [moment(until)])}</Notice>;
}
