import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { PersonField } from '@/components/people/PersonField';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Answers } from '@/lib/messages/answers';
import { ask } from '@/lib/messages/client';
import { type HeldTab, holdChatFromPopup } from '../add-pause';

interface HoldChatProps {
  tab: HeldTab;
  onHeld: () => void;
}

/** **Add a pause before this chat**: a conversation whose address names nobody, for a person of the list. */
export function HoldChat({ tab, onHeld }: HoldChatProps) {
  const report = useReport();
  const [people, setPeople] = useState<Answers['listPeople'] | null>(null);
  const [person, setPerson] = useState('');
  const [result, setResult] = useState<Answers['holdThread'] | null>(null);
  const { run, busy, stuck } = useAction('hold a chat');
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

  const chosen = person || people[0]?.id || '';
  const hold = () => {
    const { allowed, result: held } = holdChatFromPopup(tab, chosen);
    allowed.then(onHeld, (error) => report(error, 'ask for the site'));
    run(async () => {
      setResult(await held);
      onHeld();
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
            onChange={setPerson}
          />
          <Button className="popup-wide" disabled={busy} onClick={hold}>
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
