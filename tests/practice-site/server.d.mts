export function startPracticeSite(options?: { port?: number }): Promise<{ url: string; close: () => void }>;
