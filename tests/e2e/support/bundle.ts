import { build, type Rolldown } from 'vite';

/** One script with all it imports, from a file of this folder; as a variable `name`, its exports are in it. */
export async function bundle(file: string, name?: string): Promise<string> {
  const input = new URL(file, import.meta.url).pathname;
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      rollupOptions: { input, preserveEntrySignatures: 'strict', output: { format: 'iife', name } },
    },
  })) as Rolldown.RolldownOutput;
  return made.output[0].code;
}
