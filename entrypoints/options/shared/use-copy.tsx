import './copied-text.css';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { copyText } from '@/components/ui/copy-text';
import { Notice } from '@/components/ui/Notice';

/** A text to copy out: its button, and the place in which is said whether it was copied. `forget` takes that word away again. */
export function useCopy(text: string) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    copyText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return {
    forget: () => setCopied(null),
    button: <Button onClick={copy}>{i18n.t('takeAlong.copy')}</Button>,
    status: (
      <div role="status">
        {copied !== null && (
          <Notice tone={copied ? undefined : 'care'}>
            {i18n.t(copied ? 'exercise.reach.copied' : 'exercise.reach.notCopied')}
          </Notice>
        )}
      </div>
    ),
  };
}
