import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the texts stand in the package. */
export const LICENCES = 'licences.txt';
/** Between the texts of two packages. */
export const BETWEEN = `\n\n${'-'.repeat(80)}\n\n`;

const FOLDER = 'node_modules/';
const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** What of a package's own description is needed here. */
interface Described {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
  repository?: string | { url: string };
}

/** Adds to `folders` those of the packages of which code is in a bundle, as paths from the root: also of the tools that bundle. */
export function collectPackages(folders: Set<string>): Plugin {
  return {
    name: 'collect-packages',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle))
        for (const [id, { renderedLength }] of part.type === 'chunk' ? Object.entries(part.modules) : []) {
          const folder = renderedLength > 0 && packageFolder(id);
          if (folder) folders.add(folder);
        }
    },
  };
}

/** The folder of the package a module is of, or `null` for Lull's own. What a tool makes up begins with its name. */
export function packageFolder(id: string): string | null {
  const tool = /^\0(vite|rolldown)\/|^\0?virtual:(wxt)-/.exec(id);
  if (tool) return `${FOLDER}${tool[1] ?? tool[2]}`;
  const at = id.lastIndexOf(FOLDER);
  if (at < 0) return null;
  const [first = '', second] = id.slice(at + FOLDER.length).split('/');
  // One package may lie in the folder of another.
  const from = id.indexOf(FOLDER);
  return id.slice(from, at + FOLDER.length) + (first.startsWith('@') ? `${first}/${second}` : first);
}

/** The licence texts of the packages in these folders, by name. */
export function licenceTexts(folders: Iterable<string>): string {
  return `${[...folders].sort().map(licenceText).join(BETWEEN)}\n`;
}

/** The licence of one package, with the place of its source. Throws where no text can be told. */
function licenceText(folder: string): string {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Described;
  const { name, version, license = '', repository = '' } = about;
  const source = typeof repository === 'string' ? repository : repository.url;
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => LICENCE_FILE.test(file)) : [];
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0) texts.push(textOf(about));
  return [`${name} ${version} (${license})\n${source}`, ...texts].join('\n\n');
}

/** The text of a package that comes without one. */
function textOf({ name, license, author = '' }: Described): string {
  if (license !== 'MIT') throw new Error(`${name} has no licence text`);
  return MIT.replace('HOLDER', typeof author === 'string' ? author : author.name);
}

const MIT = `MIT License

Copyright (c) HOLDER

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
