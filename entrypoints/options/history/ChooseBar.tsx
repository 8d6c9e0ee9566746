import { useLayoutEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { Notice } from '@/components/ui/Notice';
import { useRemoveEntries } from './remove-entries';
import type { Chosen } from './use-chosen';

/** While lines are chosen: how many, all or none of them, and **Remove**. Escape ends it. */
export function ChooseBar({ choice }: { choice: Chosen }) {
  const { keys, busy, all, none, end } = choice;
  const remove = useRemoveEntries();
  const { run, busy: removing, stuck } = useAction('remove lines');
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <fieldset
      className="card choose-bar"
      aria-label={i18n.t('history.choose.start')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') end();
      }}
    >
      <span role="status">
        {busy ? i18n.t('history.reading') : counted('history.choose.chosen', keys.length)}
      </span>
      <div className="row">
        <Button ref={first} variant="quiet" disabled={busy} onClick={all}>
          {i18n.t('history.choose.all')}
        </Button>
        {keys.length > 0 && (
          <Button variant="quiet" onClick={none}>
            {i18n.t('history.choose.none')}
          </Button>
        )}
        <Button
          disabled={keys.length === 0 || busy || removing}
          onClick={() =>
            run(async () => {
              await remove(keys);
              end();
            })
          }
        >
          {i18n.t('history.choose.remove')}
        </Button>
        <Button variant="quiet" onClick={end}>
          {i18n.t('history.choose.done')}
        </Button>
      </div>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </fieldset>
  );
}
