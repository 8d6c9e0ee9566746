import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** 1 January 1980, the first day a zip file knows. */
const DATE = 0x21;

/** Packs a folder as an xpi: a zip without compression, which is all Firefox needs to keep an extension over a restart. */
export function packXpi(folder: string, file: string): void {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const path of filesIn(folder)) {
    const data = readFileSync(path);
    const name = Buffer.from(relative(folder, path).split(sep).join('/'));
    const facts = describe(data, name);
    const local = Buffer.concat([u32(LOCAL), facts, name, data]);
    directory.push(u32(CENTRAL), u16(VERSION), facts, u16(0, 0, 0), u32(0, offset), name);
    parts.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const count = parts.length;
  const end = Buffer.concat([u32(END), u16(0, 0, count, count), u32(entries.length, offset), u16(0)]);
  writeFileSync(file, Buffer.concat([...parts, entries, end]));
}

/** The fields both headers of an entry share: version, flags, method, time, date, sum, sizes, length of name and extra. */
const describe = (data: Buffer, name: Buffer) =>
  Buffer.concat([
    u16(VERSION, 0, 0, 0, DATE),
    u32(crc32(data), data.length, data.length),
    u16(name.length, 0),
  ]);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

function u16(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => void buffer.writeUInt16LE(value, index * 2));
  return buffer;
}

function u32(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => void buffer.writeUInt32LE(value, index * 4));
  return buffer;
}
