import { useId } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import type { Profile } from '@/lib/storage/schema';

/** **Pause single posts too**, for one profile. A web page has no posts of its own. */
export function PostSwitch({ profile: { platform, account, post } }: { profile: Profile }) {
  const id = useId();
  const { run, busy, stuck } = useAction('pause posts');
  if (platform === 'web') return null;
  return (
    <div className="profile-request">
      <label className="choice">
        <input
          type="checkbox"
          role="switch"
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-help`}
          checked={post}
          aria-checked={post}
          disabled={busy}
          onChange={() => run(() => ask('setPost', { platform, account, post: !post }))}
        />
        <span id={`${id}-name`}>{i18n.t('watching.post')}</span>
        <span className="choice-hint" id={`${id}-help`}>
          {i18n.t('watching.postHelp')}
        </span>
      </label>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </div>
  );
}
