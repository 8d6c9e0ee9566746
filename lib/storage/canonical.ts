/**
 * The same text for the same value, in whatever order a browser tells its parts and whatever empty ones it adds: Chromium
 * sorts the keys of what it stores. For comparing what is stored with what should be.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, of]) => of !== null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
