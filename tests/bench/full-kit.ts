import type { Page } from 'puppeteer-core';

const TEXTS: Record<string, string[]> = {
  plan: ['If I reach for the phone at night, then I put the kettle on and write to Sam.'],
  note: ['You slept well after the quiet weekend.', 'Walking helped.', 'The lake is still there.'],
  reason: ['I want calm evenings.', 'I want to hear myself think.', 'I want to sleep.'],
  question: ['What would a kind friend say now?', 'What do I need before midnight?', 'What can wait?'],
  feeling: ['hollow', 'wired', 'homesick', 'foggy', 'tender', 'restless'],
  'own-list': ['Water the plants', 'Stretch on the floor', 'Play one song', 'Wash a cup', 'Open a window'],
  'own-exercise': ['Hands\nLook at your hands.\nFollow one line.', 'Door\nTouch the door.\nName its colour.'],
};
const KIT = ['slow-breath', 'five-senses', 'someone-safe', 'two-minutes', 'in-the-room'];

/** Says one message as a page of the extension does. */
const say = <T>(page: Page, lull: string, data: unknown): Promise<T> =>
  page.evaluate(
    async (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown }> } };
      };
      const reply = await chrome.runtime.sendMessage(message);
      if (!reply.ok) throw new Error(JSON.stringify(reply));
      return reply.value;
    },
    { lull, data },
  ) as Promise<T>;

/** Picks five exercises and writes everything a calm kit can hold; the returned function takes it all away again. */
export async function fillKit(page: Page): Promise<() => Promise<void>> {
  const ids: string[] = [];
  for (const [kind, texts] of Object.entries(TEXTS)) {
    for (const text of texts)
      ids.push((await say<{ id: string }>(page, 'saveText', { kind, text, about: null })).id);
  }
  await say(page, 'saveSettings', { kit: KIT });
  return async () => {
    await say(page, 'saveSettings', { kit: [] });
    for (const id of ids) await say(page, 'removeText', { id });
  };
}
