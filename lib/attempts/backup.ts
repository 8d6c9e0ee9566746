import { TIME_MOST } from './attempt';

/*
 * The file Lull saves everything into, `docs/format.md`: lines of JSON in UTF-8. A header, one row a line, and an end with the
 * counts and the SHA-256 of all lines before it. Here is what a line is; what a row may be is for the caller to say.
 */

/** Raised whenever a reader of the version before could not read the file right. */
export const BACKUP_VERSION = 1;

/** The tables of a file, in their order. */
export const BACKUP_TABLES = [
  'people',
  'profiles',
  'hints',
  'attempts',
  'checkins',
  'moments',
  'texts',
  'events',
  'deleted',
  'settings',
] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];

/** How many rows a file has of each table. */
export type BackupCounts = Record<BackupTable, number>;

/** What a file says of itself before its first row. */
export interface BackupHeader {
  version: typeof BACKUP_VERSION;
  /** version of Lull that saved it */
  app: string;
  /** when it was saved (epoch ms) */
  at: number;
  rows: BackupCounts;
}

/** More than this (bytes) is not read at all. */
export const BACKUP_MOST_BYTES = 200 * 1024 * 1024;
/** More rows than these are not read. */
export const BACKUP_MOST_ROWS = 1_000_000;
/** Nor more of these, which every page with a pause and every list of people walks through: nobody has as many. */
export const BACKUP_MOST: Partial<Record<BackupTable, number>> = {
  people: 10_000,
  profiles: 10_000,
  hints: 10_000,
};
/** Nor more chats, of all people: each page with a pause has them all. */
export const BACKUP_MOST_CHATS = 10_000;
/** No line is longer (bytes): a person with a thousand chats fits. */
const LINE_MOST = 8 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * Why a file cannot be used. `other`: not one of Lull's. `newer`: saved by a later version. `broken`: a line that is no JSON.
 * `row`: a row that cannot be. `cut`: the end is missing. `changed`: it is not what was saved. `big`: too large to read.
 * `unread`: the browser could not read it, as of a folder or a file that is gone. `passphrase`: this is not the one. `work`: it
 * is sealed in a way that takes too long to open.
 */
export type BackupReason =
  | 'other'
  | 'newer'
  | 'broken'
  | 'row'
  | 'cut'
  | 'changed'
  | 'big'
  | 'unread'
  | 'passphrase'
  | 'work';

/** A file that cannot be used; nothing of it was taken. */
export class BackupProblem extends Error {
  override name = 'BackupProblem';

  /** `line` counts from 1; `null` where it is about the file as a whole. */
  constructor(
    readonly reason: BackupReason,
    readonly line: number | null = null,
  ) {
    super(line === null ? reason : `${reason} in line ${line}`);
  }
}

/** A running SHA-256. */
export interface Sum {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}

/** No rows of any table. */
export function noRows(): BackupCounts {
  return Object.fromEntries(BACKUP_TABLES.map((table) => [table, 0])) as BackupCounts;
}

/** All rows of a file. */
export function allRows(counts: BackupCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The first line, with its line break. */
export function headerLine({ app, at, rows }: Omit<BackupHeader, 'version'>): string {
  return `${JSON.stringify({ format: 'lull', version: BACKUP_VERSION, app, at, rows: inOrder(rows) })}\n`;
}

/** The line of a row that is JSON already, with its line break. */
export function rowLine(table: BackupTable, json: string): string {
  return `{"table":"${table}","row":${json}}\n`;
}

/** The last line, with its line break. */
export function endLine(rows: BackupCounts, sum: Uint8Array): string {
  return `${JSON.stringify({ end: inOrder(rows), sha256: hex(sum) })}\n`;
}

const inOrder = (rows: BackupCounts) =>
  Object.fromEntries(BACKUP_TABLES.map((table) => [table, rows[table]]));

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A row of a file, as the caller's check gave it back. */
export interface BackupRow {
  table: BackupTable;
  row: object;
}

/** What a row is made of what stands in a line, or `null` when its table cannot have it. */
export type CheckRow = (table: BackupTable, row: unknown) => object | null;

/** Reads a file from its first byte to its last, piece by piece; each piece as large as the caller likes. */
export class BackupReader {
  readonly #counts = noRows();
  readonly #sum: Sum;
  readonly #check: CheckRow;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #header: BackupHeader | null = null;
  #ended = false;
  #line = 0;
  #remaining: Uint8Array[] = [];
  #remainingLength = 0;

  constructor(sum: Sum, check: CheckRow) {
    this.#sum = sum;
    this.#check = check;
  }

  /**
   * The rows of the lines that end in this piece.
   * @throws BackupProblem for the first line that cannot be.
   */
  push(piece: Uint8Array): BackupRow[] {
    const rows: BackupRow[] = [];
    let from = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, from)) {
      const row = this.#readLine(this.#join(piece.subarray(from, end + 1)));
      if (row) rows.push(row);
      from = end + 1;
    }
    this.#keep(piece.slice(from));
    return rows;
  }

  /**
   * The header, once the last piece was pushed.
   * @throws BackupProblem when the end is missing.
   */
  end(): BackupHeader {
    if (this.#remainingLength > 0 && this.#header === null) throw new BackupProblem('other', 1);
    if (this.#remainingLength > 0 && this.#ended) throw new BackupProblem('changed', this.#line + 1);
    if (this.#header === null) throw new BackupProblem('other');
    if (!this.#ended) throw new BackupProblem('cut', this.#line + 1);
    return this.#header;
  }

  #keep(remaining: Uint8Array): void {
    if (remaining.length > 0) this.#remaining.push(remaining);
    this.#remainingLength += remaining.length;
    if (this.#remainingLength > LINE_MOST) this.#fail('broken');
  }

  /** A whole line, with what the pieces before had of it. */
  #join(last: Uint8Array): Uint8Array {
    this.#line += 1;
    if (this.#remainingLength === 0) return last;
    const line = new Uint8Array(this.#remainingLength + last.length);
    let at = 0;
    for (const part of [...this.#remaining, last]) {
      line.set(part, at);
      at += part.length;
    }
    this.#remaining = [];
    this.#remainingLength = 0;
    return line;
  }

  #fail(reason: BackupReason): never {
    // Whatever stands in the first line of a file of somebody else, it is not one of Lull's.
    if (this.#header === null && reason !== 'newer' && reason !== 'big') throw new BackupProblem('other', 1);
    throw new BackupProblem(reason, this.#remainingLength > 0 ? this.#line + 1 : this.#line);
  }

  #readLine(bytes: Uint8Array): BackupRow | null {
    if (this.#ended) this.#fail('changed');
    const text = this.#decode(bytes);
    const value = this.#parse(text);
    if (this.#header === null) {
      this.#header = this.#readHeader(value);
      this.#sum.update(bytes);
      return null;
    }
    if (Object.hasOwn(value, 'end')) {
      if (text !== endLine(this.#counts, this.#sum.digest())) this.#fail('changed');
      if (endLine(this.#header.rows, new Uint8Array()) !== endLine(this.#counts, new Uint8Array()))
        this.#fail('changed');
      this.#ended = true;
      return null;
    }
    this.#sum.update(bytes);
    return this.#readRow(value);
  }

  #decode(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      return this.#fail('broken');
    }
  }

  #parse(text: string): Record<string, unknown> {
    try {
      const value: unknown = JSON.parse(text);
      if (isRecord(value)) return value;
    } catch {
      // No JSON, or deeper than a browser reads.
    }
    return this.#fail('broken');
  }

  #readHeader({ format, version, app, at, rows }: Record<string, unknown>): BackupHeader {
    if (format !== 'lull' || !isCount(version)) return this.#fail('other');
    if (version > BACKUP_VERSION) return this.#fail('newer');
    const fits =
      version === BACKUP_VERSION &&
      typeof app === 'string' &&
      app.length <= 64 &&
      isCount(at) &&
      at <= TIME_MOST &&
      isRecord(rows) &&
      BACKUP_TABLES.every((table) => isCount(rows[table]));
    if (!fits) return this.#fail('other');
    const counts = rows as BackupCounts;
    const isMany = (table: BackupTable) => counts[table] > (BACKUP_MOST[table] ?? BACKUP_MOST_ROWS);
    if (allRows(counts) > BACKUP_MOST_ROWS || BACKUP_TABLES.some(isMany)) return this.#fail('big');
    return { version, app, at, rows: inOrder(counts) as BackupCounts } as BackupHeader;
  }

  #readRow({ table: name, row: value }: Record<string, unknown>): BackupRow {
    const table = BACKUP_TABLES.find((one) => one === name);
    const row = table ? this.#check(table, value) : null;
    if (!table || !row) return this.#fail('row');
    this.#counts[table] += 1;
    // A file must not go on for ever, whatever its header says.
    if (this.#counts[table] > (this.#header?.rows[table] ?? 0)) this.#fail('changed');
    return { table, row };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
