import { i18n } from '#i18n';

/**
 * Says that Lull is not in private windows, and where the browser lets it in: no extension may open that place by a link.
 * A state, not an alarm.
 */
export function PrivateWindows({ firefox = import.meta.env.FIREFOX }: { firefox?: boolean }) {
  return <p className="soft">{i18n.t(firefox ? 'privateWindows.firefox' : 'privateWindows.chromium')}</p>;
}
