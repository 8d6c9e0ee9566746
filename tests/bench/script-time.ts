import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Chromium } from '../e2e/browsers/chromium';

/** What an extension's scripts took of the page's main thread from its start until a moment after its load (ms). */
export interface ScriptTime {
  compile: number;
  /** The first run of all files, without their compilation. */
  evaluate: number;
  /** What came later: answers of the extension's own calls with all that followed in the same task, and event listeners. */
  callbacks: number;
  /** What the page before did on its way out, in the same process; no part of the start, and not in its sum. */
  farewell: number;
}

export const total = ({ compile, evaluate, callbacks }: ScriptTime): number => compile + evaluate + callbacks;

/** `wall` is what a person waits, `cpu` what is left of it when other programs of the machine do not count. */
export type Clock = 'wall' | 'cpu';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** µs */
  ts: number;
  /** µs */
  dur?: number;
  /** µs of processor time */
  tdur?: number;
  args?: {
    data?: { url?: string };
    fileName?: string;
    chrome_mojo_event_info?: { mojo_interface_tag?: string };
  };
}

const TRACED = ['devtools.timeline', 'v8', 'toplevel'];
/** By then the extension's calls were answered (ms). */
const AFTER_LOAD_MS = 150;
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint';

/** Loads the address in this tab and tells what the scripts of extensions took there. */
export async function scriptTime(page: Page, url: string): Promise<Record<Clock, ScriptTime>> {
  await page.tracing.start({ categories: TRACED });
  await page.goto(url);
  await sleep(AFTER_LOAD_MS);
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const commit = commitOf(traceEvents, url);
  const events = mainThread(traceEvents, commit);
  return {
    wall: measure(events, commit, ({ dur = 0 }) => dur / 1000),
    cpu: measure(events, commit, ({ tdur = 0 }) => tdur / 1000),
  };
}

/** When and where the document of this address took the place of the one before. */
function commitOf(events: TraceEvent[], url: string): TraceEvent {
  const commit = events.find(({ name, args }) => name === 'CommitLoad' && args?.data?.url === url);
  if (!commit) throw new Error(`The trace has no page at ${url}`);
  return commit;
}

/** Whole events of the thread of a page, oldest first. */
function mainThread(events: TraceEvent[], commit: TraceEvent): TraceEvent[] {
  return events
    .filter(({ pid, tid, dur }) => pid === commit.pid && tid === commit.tid && dur !== undefined)
    .sort((a, b) => a.ts - b.ts);
}

function measure(events: TraceEvent[], commit: TraceEvent, time: (event: TraceEvent) => number): ScriptTime {
  const sum = (some: TraceEvent[]) => some.reduce((all, event) => all + time(event), 0);
  const named = (wanted: string) =>
    events.filter(({ name, args }) => name === wanted && args?.data?.url?.startsWith('chrome-extension:'));
  const scripts = named('EvaluateScript');
  const compile = sum(named('v8.compile'));
  const answers = events.filter(isAnswer).flatMap((answer) => [answer, ...microtasksAfter(events, answer)]);
  const calls = named('FunctionCall').filter((call) => ![...scripts, ...answers].some(around(call)));
  const before = calls.filter(({ ts }) => ts < commit.ts);
  const listeners = calls.filter(({ ts }) => ts >= commit.ts);
  return {
    compile,
    evaluate: sum(scripts) - compile,
    callbacks: sum([...answers, ...listeners]),
    farewell: sum(before),
  };
}

/** An answer of the browser to a call of an extension's API. */
const isAnswer = ({ name, args }: TraceEvent) =>
  name === 'Receive mojo reply' &&
  !!args?.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('extensions.');

/** What was awaited goes on at the end of the task the answer came in. */
const microtasksAfter = (events: TraceEvent[], { ts, dur = 0 }: TraceEvent) =>
  events.filter((event) => event.name === MICROTASKS && event.ts >= ts + dur).slice(0, 1);

const around = (inner: TraceEvent) => (outer: TraceEvent) =>
  outer.ts <= inner.ts && outer.ts + (outer.dur ?? 0) >= inner.ts;

/** Length of the text of all scripts of extensions in the page. */
export async function scriptBytes(driver: Chromium, url: string): Promise<number> {
  const { page } = await driver.open();
  const session = await page.createCDPSession();
  let bytes = 0;
  session.on('Debugger.scriptParsed', (script) => {
    if (script.url.startsWith('chrome-extension:')) bytes += script.length ?? 0;
  });
  await session.send('Debugger.enable');
  await page.goto(url);
  await page.close();
  return bytes;
}
