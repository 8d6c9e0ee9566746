import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';
import { NOT_FOR_THE_GUARD } from '../lib/matching/platform';

const FOLDER = join(import.meta.dirname, '../lib/platforms');
const ENTRY = '\0entry';

/** A script that is injected before the guard: its path in the package and its text. */
export interface PlatformScript {
  path: string;
  code: string;
}

/**
 * Builds each file of `lib/platforms` as a script of its own, `platforms/<id>.js`, and `platforms/all.js` with all of them. A
 * script puts its rules into `globalThis.lullPlatforms` under its id, so that running twice changes nothing. What the guard
 * does not read ({@link NOT_FOR_THE_GUARD}) is left out.
 */
export async function buildPlatformScripts(): Promise<PlatformScript[]> {
  const ids = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));
  const one = (id: string) => build(`platforms/${id}.js`, [id]);
  return Promise.all([...ids.map(one), build('platforms/all.js', ids)]);
}

async function build(path: string, ids: string[]): Promise<PlatformScript> {
  const bundle = await rolldown({ input: ENTRY, plugins: [entry(ids), withoutPageParts()] });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true });
    return { path, code: output[0].code };
  } finally {
    await bundle.close();
  }
}

function entry(ids: string[]): Plugin {
  const lines = ids.map((id, nth) => `import p${nth} from ${JSON.stringify(join(FOLDER, `${id}.ts`))};`);
  const rules = ids.map((id, nth) => `${JSON.stringify(id)}: p${nth}`);
  return {
    name: 'platform-entry',
    resolveId: (id) => (id === ENTRY ? id : null),
    load: (id) =>
      id === ENTRY
        ? `${lines.join('\n')}\nObject.assign((globalThis.lullPlatforms ??= {}), { ${rules.join(', ')} });`
        : null,
  };
}

/** Takes the properties that only Lull's pages read out of the object a platform's file exports. */
function withoutPageParts(): Plugin {
  return {
    name: 'without-page-parts',
    transform: {
      filter: { id: /lib\/platforms\/[^/]+\.ts$/ },
      handler: (code, file) => {
        const left = pageParts(code, file).reverse();
        return left.reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code);
      },
    },
  };
}

/** Where these properties stand, each with the comma after it. A file exports `{ … } satisfies Platform`. */
function pageParts(code: string, file: string): Span[] {
  const { body } = parseAst(code, { lang: 'ts' }, file);
  const exported = body.find(({ type }) => type === 'ExportDefaultDeclaration') as unknown as ExportedObject;
  const { properties, end } = exported.declaration.expression;
  const names: readonly string[] = NOT_FOR_THE_GUARD;
  return properties.flatMap(({ key, start }, nth) =>
    names.includes(key.name) ? [{ start, end: properties[nth + 1]?.start ?? end - 1 }] : [],
  );
}

interface Span {
  start: number;
  end: number;
}

/** The part of the syntax tree that is read here. */
interface ExportedObject {
  declaration: { expression: Span & { properties: (Span & { key: { name: string } })[] } };
}
