export function writeAttempts(rows: object[]): Promise<void>;
