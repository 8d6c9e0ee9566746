import { readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { parse } from 'yaml';
import { flatMessages } from './messages';

declare module 'vitest' {
  interface ProvidedContext {
    /** The English messages, flat, under their keys. */
    english: [string, string][];
  }
}

/** Reads the English messages once for all test files: reading them takes longer than many a file. */
export default function setup({ provide }: TestProject): void {
  provide('english', [...flatMessages(parse(readFileSync('lib/locales/en.yml', 'utf8')))]);
}
