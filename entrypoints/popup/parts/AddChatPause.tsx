import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { PersonField } from '@/components/people/PersonField';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import type { Answer } from '@/lib/messages/protocol';
import { addChatPauseFromPopup, type TabAddress } from '../add-pause';

interface AddChatPauseProps {
  tab: TabAddress;
  onAdded: () => void;
}

/** **Add a pause before this chat**: a conversation whose address names nobody, for a person of the list. */
export function AddChatPause({ tab, onAdded }: AddChatPauseProps) {
  const report = useReport();
  const [people, setPeople] = useState<Answer<'listPeople'> | null>(null);
  const [personId, setPersonId] = useState('');
  const [result, setResult] = useState<Answer<'holdThread'> | null>(null);
  const { run, busy, stuck } = useAction('add a pause before a chat');
  useEffect(() => {
    let here = true;
    ask('listPeople', {}).then(
      (list) => here && setPeople(list),
      (error) => report(error, 'list people'),
    );
    return () => {
      here = false;
    };
  }, [report]);
  if (people === null) return null;
  if (people.length === 0) return <p className="soft">{i18n.t('watching.chatNobody')}</p>;

  const chosen = personId || people[0]?.id || '';
  const add = () => {
    const { allowed, result: held } = addChatPauseFromPopup(tab, chosen);
    allowed.then(onAdded, (error) => report(error, 'ask for the site'));
    run(async () => {
      setResult(await held);
      onAdded();
    });
  };
  return (
    <div className="stack">
      {!result?.held && (
        <>
          <p className="soft">{i18n.t('watching.chatHelp')}</p>
          <PersonField
            label={i18n.t('watching.chatWho')}
            people={people}
            value={chosen}
            onChange={setPersonId}
          />
          <Button className="popup-wide" disabled={busy} onClick={add}>
            {i18n.t('watching.chatAdd')}
          </Button>
        </>
      )}
      <div role="status">
        {result?.held && <Notice>{i18n.t('watching.chatAdded', [result.label])}</Notice>}
        {result?.held === false && <Notice tone="care">{i18n.t('watching.chatRefused')}</Notice>}
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
    </div>
  );
}
