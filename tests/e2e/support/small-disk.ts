import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZE = '400m';
/** Bytes written at once: less and less, down to the last byte. */
const PIECES = [1 << 20, 1 << 12, 1];
/** How often (ms) what was given back is taken. */
const EVERY_MS = 50;

/** A disk of its own for a browser's profile, small enough to be filled. Only a system that lets one mount has it. */
export class SmallDisk {
  readonly #before = process.env.TMPDIR;
  #filling: ReturnType<typeof setInterval> | undefined;

  private constructor(readonly folder: string) {
    // Where profiles are made.
    process.env.TMPDIR = folder;
  }

  /** `null` where nothing can be mounted. */
  static mount(): SmallDisk | null {
    const folder = mkdtempSync(join(tmpdir(), 'lull-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], { stdio: 'pipe' });
      return new SmallDisk(folder);
    } catch {
      rmSync(folder, { recursive: true });
      return null;
    }
  }

  /** Leaves no page of memory free, and takes what the browser gives back as well, until `free`. */
  fill(): void {
    this.free();
    fillUp(this.#ballast);
    this.#filling = setInterval(() => fillUp(this.#ballast), EVERY_MS);
  }

  free(): void {
    clearInterval(this.#filling);
    rmSync(this.#ballast, { force: true });
  }

  /** Whether a new file has no room for a single byte. */
  get isFull(): boolean {
    const file = join(this.folder, 'byte');
    try {
      writeFileSync(file, '.');
      return false;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return true;
      throw error;
    } finally {
      rmSync(file, { force: true });
    }
  }

  unmount(): void {
    this.free();
    if (this.#before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = this.#before;
    execFileSync('umount', ['--lazy', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  get #ballast(): string {
    return join(this.folder, 'ballast');
  }
}

/** Writes to the end of a file until there is no room for another byte. */
function fillUp(file: string): void {
  for (const size of PIECES) while (hasRoomFor(file, size));
}

/** Whether a piece of this size could be written. */
function hasRoomFor(file: string, size: number): boolean {
  try {
    appendFileSync(file, Buffer.alloc(size));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
