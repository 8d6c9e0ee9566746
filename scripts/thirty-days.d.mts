export function attemptsOf30Days(personId: string, now: number): object[];
export function writeAttempts(rows: object[]): Promise<void>;
