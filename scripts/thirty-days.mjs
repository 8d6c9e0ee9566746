/** A month of use, so that the pages have something to show. */
const DAY_MS = 86_400_000;
export const LINKS = ['https://www.instagram.com/marla.quint/', 'https://www.tiktok.com/@marla.quint'];

/** Sixty-four attempts as they might have been; the same on every run but for the dates. */
export function attemptsOf30Days(personId, now) {
  const outcomes = ['left', 'continued', 'left', 'closed', 'left', 'practical', 'left'];
  return Array.from({ length: 64 }, (_, index) => {
    const at = now - Math.floor((index * 29 * DAY_MS) / 64) - ((index * 7) % 5) * 3_600_000 - 60_000;
    const outcome = outcomes[(index * 5) % outcomes.length];
    return {
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      at,
      offset: -new Date(at).getTimezoneOffset(),
      personId,
      platform: index % 3 === 0 ? 'tiktok' : 'instagram',
      kind: index % 4 === 0 ? 'story' : 'profile',
      outcome,
      decidedAt: at + 20_000,
      minutes: outcome === 'continued' || outcome === 'practical' ? 5 : null,
      urge: outcome === 'practical' ? null : 2 + ((index * 3) % 8),
      urgeAfter: null,
      feelings: null,
      exercise: null,
      note: null,
    };
  });
}

/** Runs in a page of Lull: holds the profiles of one person, through the background as People does. */
export async function holdAll(links) {
  const answers = [];
  for (const link of links) {
    const personId = answers[0]?.value?.personId ?? null;
    answers.push(await chrome.runtime.sendMessage({ lull: 'hold', data: { link, personId, tabId: null } }));
  }
  return answers;
}

/** Runs in a page of Lull. */
export function writeAttempts(rows) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lull');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('attempts', 'readwrite');
      for (const row of rows) writing.objectStore('attempts').put(row);
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
