import { createContext, useContext } from 'react';

/** Writes an error down with its place. */
export type ReportError = (error: unknown, where: string) => void;

/** Where errors of a page go; every page provides `lib/browser/report`. */
export const ReportContext = createContext<ReportError>((error, where) => console.error(where, error));

/** The page's report, for promises a component starts. */
export function useReport(): ReportError {
  return useContext(ReportContext);
}
