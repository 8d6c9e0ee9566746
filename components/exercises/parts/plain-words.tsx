import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../ui/Button';
import { TopLine } from './top-line';

/** Whether an exercise speaks kindly or plainly, since kind words can sting, and the button that changes it. */
export function usePlainWords(): { words: 'plain' | 'kind'; more: ReactNode } {
  const [plain, setPlain] = useState(false);
  return {
    words: plain ? 'plain' : 'kind',
    more: (
      <TopLine>
        <Button variant="quiet" onClick={() => setPlain(!plain)}>
          {i18n.t(plain ? 'exercise.safe.useKind' : 'exercise.safe.usePlain')}
        </Button>
      </TopLine>
    ),
  };
}
