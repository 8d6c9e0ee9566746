import { stringify } from 'csv-stringify/browser/esm/sync';

/** Says to a spreadsheet that the file is UTF-8. */
const BOM = '\uFEFF';

/** Lines of a table. What a spreadsheet would run as a formula gets a quote before it; numbers stay numbers. */
export function csvLines(rows: readonly (readonly (number | string | null)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
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
