import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import type { Profile } from '@/lib/storage/schema';
import { Switch } from '../shared/Switch';

/** **Pause single posts too**, for one profile. A web page has no posts of its own. */
export function PostSwitch({ profile: { platform, account, post } }: { profile: Profile }) {
  const { run, busy, stuck } = useAction('pause posts');
  if (platform === 'web') return null;
  return (
    <div className="profile-switch">
      <Switch
        on={post}
        label={i18n.t('watching.post')}
        hint={i18n.t('watching.postHelp')}
        busy={busy}
        onFlip={() => run(() => ask('setPost', { platform, account, post: !post }))}
      />
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </div>
  );
}
