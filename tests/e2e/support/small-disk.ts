import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZE = '400m';
const PIECE = 1 << 20;

/** A disk of its own for a browser's profile, small enough to be filled. Only a system that lets one mount has it. */
export class SmallDisk {
  readonly #before = process.env.TMPDIR;

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

  /** Leaves no byte free. */
  fill(): void {
    this.free();
    const { bavail, bsize } = statfsSync(this.folder);
    writePieces(this.#ballast, bavail * bsize);
  }

  free(): void {
    rmSync(this.#ballast, { force: true });
  }

  unmount(): void {
    if (this.#before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = this.#before;
    execFileSync('umount', ['--lazy', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  get #ballast(): string {
    return join(this.folder, 'ballast');
  }
}

/** Writes so many bytes, or as many as there is room for. */
function writePieces(file: string, bytes: number): void {
  writeFileSync(file, '');
  for (let written = 0; written <= bytes; written += PIECE) {
    try {
      writeFileSync(file, Buffer.alloc(PIECE), { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return;
      throw error;
    }
  }
}
