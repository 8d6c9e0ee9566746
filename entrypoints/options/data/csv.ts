import { stringify } from 'csv-stringify/browser/esm/sync';

/** Says to a spreadsheet that the file is UTF-8. */
const BOM = '\uFEFF';

/**
 * A text as a cell of its own in every spreadsheet: where lists are parted by semicolons, as in German, one in the text would
 * begin a cell, and a line break a line, which might then be a formula.
 */
const cell = (text: string) =>
  text
    .replaceAll(';', ',')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();

/** Lines of a table. What a spreadsheet would run as a formula gets a quote before it; numbers stay numbers. */
export function csvLines(rows: readonly (readonly (number | string | null)[])[]): string {
  return stringify(
    rows.map((row) => row.map((value) => (typeof value === 'string' ? cell(value) : value))),
    {
      record_delimiter: '\r\n',
      escape_formulas: true,
      cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
    },
  );
}

/** A file of these lines. */
export function csvFile(parts: readonly BlobPart[]): Blob {
  return new Blob([BOM, ...parts], { type: 'text/csv' });
}
