import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser/api';
import { report } from '../browser/report';
import {
  type Answer,
  type Data,
  type Envelope,
  type Name,
  type Privately,
  protocol,
  type Reply,
  type Sender,
} from './protocol';

/** What a handler may know of who asked: checked facts of the browser, nothing the message claims. */
export interface From {
  tabId: number | null;
  /** Address of the sending document as it is now. */
  url: string;
  private: boolean;
}

export type Handlers = { [N in Name]: (data: Data<N>, from: From) => Promise<Answer<N>> };

/** Answers every message of the protocol. Call it synchronously at background start. */
export function serve(handlers: Handlers): void {
  // The callback style works with the polyfill, natively and in the test double; a promise does not in all of them.
  const listener = (message: unknown, sender: Runtime.MessageSender, reply: (answer: Reply) => void) => {
    if (!isEnvelope(message)) return undefined;
    void answer(handlers, message, sender).then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

async function answer(handlers: Handlers, message: Envelope, sender: Runtime.MessageSender): Promise<Reply> {
  const name = message.lull;
  const rule = protocol[name];
  if (senderKind(sender) !== rule.from) return { ok: false, error: 'not allowed from here' };
  const data = rule.data.safeParse(message.data);
  if (!data.success) return { ok: false, error: 'malformed' };
  try {
    return { ok: true, value: await handle(handlers, name, data.data as Data<typeof name>, fromOf(sender)) };
  } catch (error) {
    report(error, `message ${name}`);
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Hands a message that was checked to its handler. The one gate for what is said in a private window: what would leave a trace comes
 * to no handler, see `Privately`. Rejects with what the handler rejects with, or when the message is refused.
 */
export async function handle<N extends Name>(
  handlers: Handlers,
  name: N,
  data: Data<N>,
  from: From,
): Promise<Answer<N>> {
  const { privately }: { from: Sender; privately?: Privately } = protocol[name];
  if (from.private && privately === 'dropped') return null as Answer<N>;
  if (from.private && privately === 'refused') throw new Error('a private window keeps nothing');
  return (handlers[name] as (data: Data<N>, from: From) => Promise<Answer<N>>)(data, from);
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'lull' in message &&
    Object.hasOwn(protocol, String(message.lull))
  );
}

/** Which part of Lull sent this, by what the browser says of the sender; `null` for anyone else. */
export function senderKind(sender: Runtime.MessageSender): Sender | null {
  if (sender.id !== browser.runtime.id || !sender.url) return null;
  const own = browser.runtime.getURL('/');
  if (!sender.url.startsWith(own)) return sender.tab && sender.frameId === 0 ? 'guard' : null;
  const path = new URL(sender.url).pathname;
  if (path === '/pause.html') return sender.tab && sender.frameId !== 0 ? 'frame' : null;
  return path === '/popup.html' || path === '/options.html' ? 'page' : null;
}

function fromOf({ tab, url = '' }: Runtime.MessageSender): From {
  return { tabId: tab?.id ?? null, url: addressNow(url, tab?.url), private: tab?.incognito ?? false };
}

/**
 * Both browsers say the address a document was loaded with; its tab has the one it gave itself since. A tab that is somewhere
 * else already has one of another origin, which no document can give itself.
 */
function addressNow(loaded: string, now: string | undefined): string {
  return now && URL.parse(now)?.origin === URL.parse(loaded)?.origin ? now : loaded;
}
