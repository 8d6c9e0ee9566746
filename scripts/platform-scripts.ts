import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';
import { NOT_FOR_THE_GUARD } from '../lib/matching/platform';

const FOLDER = join(import.meta.dirname, '../lib/platforms');
const COPIES = join(import.meta.dirname, '../lib/matching/copies.ts');
const ENTRY = '\0entry';

/** A script that is injected before the guard: its path in the package and its text. */
export interface PlatformScript {
  path: string;
  code: string;
}

/** What a script puts under an id: an export of a file. */
interface Part {
  id: string;
  file: string;
  name: string;
}

/**
 * Builds each file of `lib/platforms` as a script of its own, `platforms/<id>.js`, and `platforms/all.js` with all of them and
 * with what shows copies of their pages. A script puts its rules into `globalThis.lullPlatforms` under its id, so that running
 * twice changes nothing. What the guard does not read ({@link NOT_FOR_THE_GUARD}) is left out.
 */
export async function buildPlatformScripts(): Promise<PlatformScript[]> {
  const parts = readdirSync(FOLDER).map((file) => ({
    id: file.replace(/\.ts$/, ''),
    file: join(FOLDER, file),
    name: 'default',
  }));
  const one = (part: Part) => build(`platforms/${part.id}.js`, [part]);
  const copies = { id: 'copies', file: COPIES, name: 'COPIES' };
  return Promise.all([...parts.map(one), build('platforms/all.js', [...parts, copies])]);
}

async function build(path: string, parts: Part[]): Promise<PlatformScript> {
  const bundle = await rolldown({ input: ENTRY, plugins: [entry(parts), withoutPageParts()] });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true });
    return { path, code: output[0].code };
  } finally {
    await bundle.close();
  }
}

function entry(parts: Part[]): Plugin {
  const lines = parts.map(
    ({ file, name }, nth) => `import { ${name} as p${nth} } from ${JSON.stringify(file)};`,
  );
  const rules = parts.map(({ id }, nth) => `${JSON.stringify(id)}: p${nth}`);
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
        return left.reduce((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), code);
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
