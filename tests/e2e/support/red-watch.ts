import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Layout, readLayout, toPng } from './framebuffer';
import { poll } from './poll';

/** What was seen of the screen: how often a pure red point was on it, and the first such screen. */
export interface Seen {
  red: number;
  firstRed: Buffer | null;
}

const [STOP, SAMPLES, RED] = [0, 1, 2];
const FEWEST = 10;

/** Reads the whole screen every few milliseconds from `start` to `stop`. Only held profiles are pure red. */
export class RedWatch {
  private constructor(
    private readonly thread: Worker,
    private readonly counts: Int32Array,
    private readonly layout: Layout,
  ) {}

  /** Resolves when the first reading is done. */
  static async start(file: string): Promise<RedWatch> {
    const layout = readLayout(file);
    const shared = new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT);
    const thread = new Worker(new URL('./red-reader.mjs', import.meta.url), {
      workerData: { file, layout, shared },
      execArgv: [],
    });
    const watch = new RedWatch(thread, new Int32Array(shared), layout);
    await poll('the screen to be read', () => watch.count(SAMPLES) > 0);
    return watch;
  }

  /** Whether red was on the screen since the start. */
  get sawRed(): boolean {
    return this.count(RED) > 0;
  }

  /** Forgets what was seen, and waits until there is no red on the screen any more. */
  async clear(): Promise<void> {
    await poll('a screen without red', async () => {
      Atomics.store(this.counts, RED, 0);
      Atomics.store(this.counts, SAMPLES, 0);
      await this.enough();
      return !this.sawRed;
    });
  }

  /** Ends once the screen was read often enough to say anything of it, however short that was and however slow the machine. */
  async stop(): Promise<Seen> {
    await this.enough();
    const last = once(this.thread, 'message') as Promise<[Uint8Array | null]>;
    Atomics.store(this.counts, STOP, 1);
    Atomics.notify(this.counts, STOP);
    const [screen] = await last;
    const { width, height, stride } = this.layout;
    const firstRed = screen && toPng(Buffer.from(screen), width, height, stride);
    return { red: this.count(RED), firstRed };
  }

  private enough(): Promise<boolean> {
    return poll('the screen to be read often enough', () => this.count(SAMPLES) > FEWEST);
  }

  private count(index: number): number {
    return Atomics.load(this.counts, index);
  }
}
