const RATE = 8_000;
const SECONDS = 60;
const HEADER = 44;

/** A minute of a quiet, even tone, as a wave file: 8 bit, one channel. */
export function tone(): Buffer {
  const length = RATE * SECONDS;
  const file = Buffer.alloc(HEADER + length);
  file.write('RIFF', 0);
  file.writeUInt32LE(HEADER - 8 + length, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  // Format, channels, rate, bytes a second, bytes a sample, bits a sample.
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(length, 40);
  for (let at = 0; at < length; at++) file[HEADER + at] = 128 + Math.round(4 * Math.sin(at / 4));
  return file;
}
