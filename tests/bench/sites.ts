import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Sites } from '../e2e/support/sites';

/** How long after the start of the document its content comes (ms). */
const CONTENT_AFTER_MS = 150;

/**
 * `?paint=` of a page: its content comes late over the network, is drawn late by the page's own script, or comes at once
 * behind a script that notes when it runs and when an element of an extension is in the page.
 */
export type Paint = 'late' | 'timer' | 'noted';

/** Nothing in it is a contentful paint, so the first one is that of the content. */
const START = `<!doctype html>
<html lang="en" class="green"><head><meta charset="utf-8"><title>A made-up site</title>
<style>html { background: rgb(0, 255, 0) }</style>`;
const CONTENT = '<h1>A made-up heading</h1><p>A made-up text.</p>';
const DRAWN = `<script>setTimeout(() => { document.body.innerHTML = '${CONTENT}' }, ${CONTENT_AFTER_MS})</script>`;
/** Marks of the page: its first script runs; a foreign element stands beside head and body. */
const NOTED = `<script>
  performance.mark('first-script');
  const look = () => {
    if (![...document.documentElement.children].some((child) => !child.matches('head, body'))) return false;
    performance.mark('cover');
    return true;
  };
  const watch = new MutationObserver(() => look() && watch.disconnect());
  if (!look()) watch.observe(document.documentElement, { childList: true });
</script>`;
const SCRIPTS: Record<Paint, string> = { late: '', timer: DRAWN, noted: NOTED };

/** The sites of the tests, with pages whose first contentful paint comes later. */
export class BenchSites extends Sites {
  protected override async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { searchParams } = new URL(request.url ?? '/', 'https://any.example');
    const paint = searchParams.get('paint') as Paint | null;
    if (!paint) return super.answer(request, response);
    response.setHeader('cache-control', 'max-age=0');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.write(`${START}${SCRIPTS[paint]}</head><body>`);
    if (paint === 'late') await sleep(CONTENT_AFTER_MS);
    response.end(`${paint === 'timer' ? '' : CONTENT}</body></html>`);
  }
}
