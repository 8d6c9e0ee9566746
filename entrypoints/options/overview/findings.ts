import { i18n } from '#i18n';
import { type CountRange, type Counts, pausesIn, shareLeft, type Week } from '@/lib/attempts/statistics';

/** A number or sentence, and what it means. */
export interface FigureWords {
  big: string;
  detail: string;
}

/** The week. A change is only said when it lies outside the usual range. */
export function weekWords({ pauses, usual, change }: Week): FigureWords {
  if (change === 'early' || !usual) {
    return { big: i18n.t('overview.weekEarly', pauses), detail: i18n.t('overview.weekEarlyDetail') };
  }
  const big = {
    fewer: () => i18n.t('overview.weekFewer'),
    usual: () => i18n.t('overview.weekUsual'),
    more: () => i18n.t('overview.weekMore'),
  }[change]();
  const { low, high } = usual;
  const detail = i18n.t('overview.weekDetail', pauses, [String(pauses), String(low), String(high)]);
  return { big, detail };
}

/** The share that left, in whole numbers; "0 of 5" is never shown. */
export function shareWords({ left, of }: { left: number; of: number }): FigureWords {
  if (of === 0) return { big: i18n.t('overview.shareQuiet'), detail: i18n.t('overview.shareQuietDetail') };
  if (left === 0) {
    return { big: i18n.t('overview.shareNone', of), detail: i18n.t('overview.shareNoneDetail') };
  }
  return {
    big: i18n.t('overview.share', [String(left), String(of)]),
    detail: i18n.t('overview.shareDetail'),
  };
}

/** What a day usually has. */
export function dayWords(range: CountRange | null): FigureWords {
  if (!range) return { big: i18n.t('overview.dayEarly'), detail: i18n.t('overview.dayEarlyDetail') };
  const { low, high } = range;
  const big =
    low === high ? i18n.t('overview.day', low) : i18n.t('overview.dayRange', [String(low), String(high)]);
  return { big, detail: i18n.t('overview.dayDetail') };
}

/** What thirty days show, in one sentence. */
export function finding(counts: Counts): string {
  const { left, of } = shareLeft(counts);
  if (of === 1 && left === 1) return i18n.t('overview.findingOne');
  if (left > 0) return i18n.t('overview.findingAll', [String(left), String(of)]);
  if (of > 0) return i18n.t('overview.findingNone', of);
  if (pausesIn(counts) > 0) return i18n.t('overview.findingOpen');
  return i18n.t(counts.practical > 0 ? 'overview.findingPractical' : 'overview.findingQuiet');
}
