import type { Page } from 'puppeteer-core';
import type { Clock } from './script-time';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** µs */
  dur?: number;
  /** µs of processor time */
  tdur?: number;
}

const BEGIN = 'bench:tasks';

/** Does `work` and tells how long each task of the page's main thread took meanwhile (ms), beside what the work resolved to. */
export async function taskTimes<T>(
  page: Page,
  work: () => Promise<T>,
): Promise<[T, Record<Clock, number[]>]> {
  await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate((name) => void performance.mark(name), BEGIN);
  const done = await work();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const mark = traceEvents.find(({ name }) => name === BEGIN);
  if (!mark) throw new Error('The trace does not tell which thread is the page’s');
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && pid === mark.pid && tid === mark.tid,
  );
  return [
    done,
    {
      wall: tasks.map(({ dur = 0 }) => dur / 1000),
      cpu: tasks.map(({ tdur = 0 }) => tdur / 1000),
    },
  ];
}
