export interface Counts {
  passed: number;
  failed: number;
  notes: string[];
  /** Titles of what failed. */
  failures: string[];
}

export function vitestCounts(file: string, code: number): Counts;
export function playwrightCounts(file: string, code: number): Counts;
