/**
 * The one place an error goes: said in the console with its place, never thrown into a page. The rule for a promise nobody
 * awaits: its failure comes here. Only where it is an expected answer of the browser or of a page (a tab without a guard, a
 * tab that is gone) may it be dropped, and the code says why.
 */
export function report(error: unknown, where: string): void {
  if (isExtensionGone(error)) return;
  console.error(`Lull (${where})`, error);
}

/** An update pulled the extension away under a running script: expected, nothing to report. */
function isExtensionGone(error: unknown): boolean {
  return error instanceof Error && /context invalidated/i.test(error.message);
}
