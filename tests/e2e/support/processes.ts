import { readdirSync, readFileSync } from 'node:fs';
import { poll } from './poll';

/**
 * Ends a browser at once, as a crash would, and waits until the last thread of it is gone. `pid`: its first process, which
 * leads the group that all of them belong to.
 */
export async function killBrowser(pid: number): Promise<void> {
  killBrowserNow(pid);
  await poll('the browser to be gone', () => !isGroupRunning(pid));
}

/** The same without waiting, for the end of the test process. */
export function killBrowserNow(pid: number): void {
  try {
    // The whole group in one call: a process that is just being started isn't missed.
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function isGroupRunning(group: number): boolean {
  return readdirSync('/proc').some((name) => {
    const status = /^\d+$/.test(name) ? statusOf(name) : null;
    return status?.group === group && status.isRunning;
  });
}

/**
 * A zombie waits for its parent to notice, and holds no file any more; but while other threads of it end, a process says
 * already that it is one, and they may still write.
 */
function statusOf(pid: string): { group: number; isRunning: boolean } | null {
  try {
    // The program's name may hold spaces and brackets, so read behind the last one: proc_pid_stat(5), from field 3 on.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { group: Number(fields[2]), isRunning: fields[0] !== 'Z' || Number(fields[17]) > 1 };
  } catch {
    return null;
  }
}
