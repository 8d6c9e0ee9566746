import './messages-and-searches.css';
import { useId } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useUndo } from '@/components/hooks/undo';
import { platformName } from '@/components/people/platform-words';
import { Button } from '@/components/ui/Button';
import { number } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { chatsOf, platformInfo } from '@/lib/matching/platform-info';
import { ask } from '@/lib/messages/client';
import type { PersonWithProfiles } from '@/lib/storage/read/people';
import { Switch } from '../shared/Switch';
import { SearchNames } from './SearchNames';
import { SearchPlatforms } from './SearchPlatforms';
import { SiteStatus } from './SiteStatus';

/** **Messages and searches** of one person: all off until the user turns them on. */
export function MessagesAndSearches({ person }: { person: PersonWithProfiles }) {
  return (
    <div className="messages-searches">
      <Messages person={person} />
      <Threads person={person} />
      <SearchNames person={person} />
      <SearchPlatforms person={person} />
    </div>
  );
}

function Messages({ person: { id, messages, profiles } }: { person: PersonWithProfiles }) {
  const { run, busy, stuck } = useAction('pause messages');
  const platforms = [...new Set(profiles.map(({ platform }) => platform))].filter(
    (platform) => platform !== 'web',
  );
  const words = {
    peer: (name: string) => i18n.t('watching.chatPeer', [name]),
    thread: (name: string) => i18n.t('watching.chatThread', [name]),
    none: (name: string) => i18n.t('watching.chatNone', [name]),
  };
  return (
    <div>
      <Switch
        on={messages}
        label={i18n.t('watching.messages')}
        hint={i18n.t('watching.messagesHelp')}
        busy={busy}
        onFlip={() => run(() => ask('setWatching', { personId: id, messages: !messages }))}
      />
      <ul className="chat-lines soft">
        {platforms.map((platform) => (
          <li key={platform}>{words[chatsOf(platform)](platformName(platform))}</li>
        ))}
        <li>{i18n.t('watching.chatWhatsApp')}</li>
      </ul>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </div>
  );
}

/** Chats whose pause was added from the popup. Their ids mean nothing to a reader, so they are numbered. */
function Threads({ person: { id, threads } }: { person: PersonWithProfiles }) {
  const heading = useId();
  const { run, busy, stuck } = useAction('remove the pause of a chat');
  const offer = useUndo();
  if (threads.length === 0) return null;
  const remove = (at: number) =>
    run(async () => {
      const thread = threads[at];
      if (!thread) return;
      await ask('dropThread', { personId: id, ...thread });
      offer({
        said: i18n.t('ownWords.removed'),
        undo: () => ask('putBackPart', { personId: id, at, thread }),
      });
    });
  return (
    <div>
      <h3 id={heading}>{i18n.t('watching.threads')}</h3>
      <ul className="paused-list lined-list" aria-labelledby={heading}>
        {threads.map(({ platform, thread }, i) => {
          const name = i18n.t('watching.thread', [platformName(platform), number(i + 1)]);
          return (
            <li key={`${platform} ${thread}`}>
              <span id={`${heading}-${i}`}>{name}</span>
              <SiteStatus sites={platformInfo(platform).permissions} describedBy={`${heading}-${i}`} />
              <Button
                variant="quiet"
                disabled={busy}
                aria-label={i18n.t('ownWords.removeOne', [name])}
                onClick={() => remove(i)}
              >
                {i18n.t('ownWords.remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </div>
  );
}
