import { readdirSync, readFileSync } from 'node:fs';
import { poll } from './poll';

/** Ends a process and all its descendants at once, as a crash would, and waits until they are gone. */
export async function killTree(pid: number): Promise<void> {
  const tree = [pid, ...descendants(pid)];
  for (const each of tree) kill(each);
  await poll('the browser to be gone', () => tree.every((each) => !isRunning(each)));
}

/** The same without waiting, for the end of the test process. */
export function killTreeNow(pid: number): void {
  for (const each of [pid, ...descendants(pid)]) kill(each);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function descendants(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const status = /^\d+$/.test(name) ? statusOf(Number(name)) : null;
    if (status) parents.set(Number(name), status.parent);
  }
  const below = (of: number): number[] =>
    [...parents].filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

/** A zombie waits for its parent to notice; it holds no file and no lock any more. */
function isRunning(pid: number): boolean {
  const status = statusOf(pid);
  return status !== null && status.state !== 'Z';
}

function statusOf(pid: number): { state: string; parent: number } | null {
  try {
    // The program's name may hold spaces and brackets, so read behind the last one.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent = '0'] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
}
