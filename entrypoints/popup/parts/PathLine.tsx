import './own.css';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import type { PathStepId } from '@/lib/policy/path';
import { PageLink } from './PageLink';

interface PathLineProps {
  step: PathStepId | null;
  /** It goes with the button that was pressed: the focus belongs elsewhere. */
  onGone: () => void;
}

/** One line that leads to a step of the path, hidden with one press; Understanding shows it again. */
export function PathLine({ step, onGone }: PathLineProps) {
  const { run, busy, stuck } = useAction('hide the path');
  const [hidden, setHidden] = useState(false);
  if (!step || hidden) return null;
  const hide = () =>
    run(async () => {
      const answer = await ask('saveSettings', { pathHidden: true });
      if (!answer.saved) throw new Error('the path was not hidden');
      setHidden(true);
      onGone();
    });
  return (
    <div className="path-line">
      <p>
        {i18n.t('path.line')}{' '}
        <PageLink hash={`#/understand/path-${step}`}>{i18n.t(`path.${step}.title`)}</PageLink>
      </p>
      <Button variant="quiet" disabled={busy} title={i18n.t('path.hide')} onClick={hide}>
        {i18n.t('path.hideShort')}
      </Button>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </div>
  );
}
