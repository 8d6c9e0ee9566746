/** A tab that is frozen, or shows a question of its own, answers only when it goes on: it is waited for so long (ms). */
const TAB_MS = 2_000;

/** Waits for an answer of a tab, but not for ever. What was asked of the tab still happens when it goes on. */
export async function waitForTab(answer: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, TAB_MS);
  });
  try {
    await Promise.race([answer, patience]);
  } finally {
    clearTimeout(timer);
  }
}
