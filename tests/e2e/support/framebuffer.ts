import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Where the pixels are in the file Xvfb keeps of its screen (X window dump: a header, then rows of BGRX). */
export interface Layout {
  width: number;
  height: number;
  offset: number;
  stride: number;
}

const FIELDS = { headerSize: 0, width: 4, height: 5, stride: 12, colours: 19 };
const COLOUR_BYTES = 12;

/** Reads the header. The file is the server's own memory: every read sees the screen as it is now. */
export function readLayout(file: string): Layout {
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, header, 0, header.length, 0);
  closeSync(descriptor);
  const field = (index: number) => header.readUInt32BE(index * 4);
  return {
    width: field(FIELDS.width),
    height: field(FIELDS.height),
    offset: field(FIELDS.headerSize) + field(FIELDS.colours) * COLOUR_BYTES,
    stride: field(FIELDS.stride),
  };
}

/** The screen now, as a PNG. */
export function screenshot(file: string): Buffer {
  const { width, height, offset, stride } = readLayout(file);
  return toPng(readFileSync(file).subarray(offset), width, height, stride);
}

/** Rows of BGRX as a PNG. */
export function toPng(pixels: Buffer, width: number, height: number, stride: number): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0, to = 0; y < height; y++) {
    rows[to++] = 0;
    for (let x = 0, from = y * stride; x < width; x++, from += 4) {
      rows[to++] = pixels[from + 2] ?? 0;
      rows[to++] = pixels[from + 1] ?? 0;
      rows[to++] = pixels[from] ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows, { level: 1 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Red, green and blue at a place of a screenshot made here. */
export function pixelOf(png: Buffer, x: number, y: number): number[] {
  const [width, length] = [png.readUInt32BE(16), png.readUInt32BE(33)];
  const at = y * (1 + width * 3) + 1 + x * 3;
  return [...inflateSync(png.subarray(41, 41 + length)).subarray(at, at + 3)];
}
