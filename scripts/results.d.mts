export interface Counts {
  passed: number;
  failed: number;
  notes: string[];
  /** What failed, and the first lines of its errors. */
  failures: { title: string; why: string[] }[];
}

export function vitestCounts(file: string, code: number): Counts;
export function playwrightCounts(file: string, code: number): Counts;
