import { i18n } from '#i18n';
import { useUndo } from '@/components/hooks/undo';
import { ask } from '@/lib/messages/client';
import type { PersonWithProfiles } from '@/lib/storage/read/people';
import type { Profile } from '@/lib/storage/schema';

/** Removes pauses of a person; resolves to when (epoch ms) the last of those that wait goes, `null` when all are gone. */
export type RemovePauses = (
  person: PersonWithProfiles,
  profiles: readonly Profile[],
  wrongMatch?: boolean,
) => Promise<number | null>;

/** **Remove the pause**, with its cooling-off. What went at once can be undone; what waits is still there. */
export function useRemovePauses(): RemovePauses {
  const offer = useUndo();
  return async ({ profiles: _, ownLabel, label: shown, ...row }, profiles, wrongMatch) => {
    // As they are stored: on screen they may go by a letter.
    const person = { ...row, label: ownLabel };
    const gone: Profile[] = [];
    let last: number | null = null;
    try {
      for (const profile of profiles) {
        const { platform, account } = profile;
        const { due } = await ask('stopHolding', { platform, account, wrongMatch });
        if (due === null) gone.push(profile);
        else last = Math.max(last ?? 0, due);
      }
    } finally {
      if (gone.length > 0)
        offer({
          said: i18n.t('people.removed'),
          undo: () => ask('putBackPauses', { person, profiles: gone }),
          undone: i18n.t('people.undone', [shown]),
        });
    }
    return last;
  };
}
