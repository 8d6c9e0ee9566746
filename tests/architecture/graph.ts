import { join, relative } from 'node:path';
import { build, type Plugin } from 'vite';

/** What each file imports at run time: files as paths from the root, packages by their name. */
export type Graph = ReadonlyMap<string, readonly string[]>;

const isOurs = (specifier: string) => /^([./]|@\/)/.test(specifier);

/**
 * The bundler's own module graph, so that globs, `import()` and re-exports are resolved as they are in a build. Each of
 * `files` (paths from `root`) is an entry, so none is missed; nothing is written. Packages are not entered. Type
 * imports are erased before the bundler sees them: they cost nothing.
 */
export async function moduleGraph(root: string, files: string[]): Promise<Graph> {
  const graph = new Map<string, string[]>();
  // A file that is asked for in another form (`?worker&url`) is still that file.
  const nameOf = (id: string) =>
    id.startsWith(root) ? relative(root, id).replaceAll('\\', '/').replace(/\?.*/, '') : id;
  const record: Plugin = {
    name: 'record-module-graph',
    enforce: 'pre',
    resolveId(specifier) {
      if (!isOurs(specifier)) return { id: specifier, external: true };
      return specifier.endsWith('.css') ? '\0styles' : null;
    },
    load: (id) => (id === '\0styles' ? '' : null),
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const info = this.getModuleInfo(id);
        if (!info || !id.startsWith(root)) continue;
        // A leading NUL marks what is no file: styles, and helpers of the bundler's own.
        const targets = [...info.importedIds, ...info.dynamicallyImportedIds].filter((to) => to[0] !== '\0');
        const before = graph.get(nameOf(id)) ?? [];
        graph.set(nameOf(id), [...new Set([...before, ...targets.map(nameOf)])]);
      }
    },
  };
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    plugins: [record],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: files.map((file) => join(root, file)), treeshake: false },
    },
  });
  return graph;
}

/** Everything a file pulls in, itself included. */
export function reach(graph: Graph, path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const next of graph.get(path) ?? []) reach(graph, next, seen);
  return seen;
}
