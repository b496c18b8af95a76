import { browser, type Browser } from 'wxt/browser';
import type { FromPage, FromPopup, ToOffscreen, ToPage } from '../model/messages';
import { fail, type Result } from '../model/result';

/** Our messages carry this mark and version: a script of another version does not answer. */
const PROTOCOL = 1;
interface Envelope {
  qingyuan: typeof PROTOCOL;
  name: string;
  ask: unknown;
}

type ToBackground = FromPage & FromPopup;
type Ask<M, K extends keyof M> = M[K] extends (...args: infer A) => unknown ? (A extends [infer One] ? One : undefined) : never;
type Answer<M, K extends keyof M> = M[K] extends (...args: never[]) => infer R ? R : never;
/** Where a message came from, as far as handlers care. */
export interface Asker {
  tabId: number | null;
  frameId: number;
}
type Sender = Browser.runtime.MessageSender;
/** One handler for each call. `In` is what the asks are taken for: their own types, or `unknown` where they must be checked. */
type Handlers<M, In = never> = {
  [K in keyof M]: (ask: [In] extends [never] ? Ask<M, K> : In, asker: Asker) => Promise<Result<Answer<M, K>>> | Result<Answer<M, K>>;
};

/** Answers extension pages and the background in a page script. */
export function answerInPage(handlers: Handlers<ToPage>, signal: AbortSignal): void {
  listen([{ handlers, mayAsk: (sender) => !sender.tab || isExtensionPage(sender) }], signal);
}

/**
 * Answers page scripts and extension pages in the background, each its own calls. What a page script asks has come through
 * a process that also runs the page: handlers check its shape (lib/background/checked.ts).
 */
export function answerInBackground(pages: Handlers<FromPage, unknown>, popups: Handlers<FromPopup>, signal: AbortSignal): void {
  const groups = [
    { handlers: pages, mayAsk: (sender: Sender) => sender.tab !== undefined && /^https?:/.test(sender.url ?? '') },
    { handlers: popups, mayAsk: isExtensionPage },
  ];
  listen(groups, signal);
}

/** Asks the script in a tab's top frame. A tab without one answers `no-page-script`. */
export async function askPage<K extends keyof ToPage>(
  tabId: number,
  name: K,
  ...[ask]: Ask<ToPage, K> extends undefined ? [] : [Ask<ToPage, K>]
): Promise<Result<Answer<ToPage, K>>> {
  try {
    return answerOf(await browser.tabs.sendMessage(tabId, envelope(name, ask), { frameId: 0 }), 'no-page-script');
  } catch {
    // nobody listens: a store page, an old tab, a revoked host, a tab that has gone
    return fail('no-page-script');
  }
}

/** Asks the background. `internal` when it is gone (the extension was updated under an open page). */
export async function askBackground<K extends keyof ToBackground>(
  name: K,
  ask: Ask<ToBackground, K>,
): Promise<Result<Answer<ToBackground, K>>> {
  try {
    return answerOf(await browser.runtime.sendMessage(envelope(name, ask)), 'internal');
  } catch {
    return fail('internal');
  }
}

/** Answers the background in its page without a window, and nobody else: not even our other pages have business there. */
export function answerInOffscreen(handlers: Handlers<ToOffscreen>, signal: AbortSignal): void {
  listen([{ handlers, mayAsk: (sender) => !sender.tab && !isHtmlPage(sender) }], signal, true);
}

/** Asks the page without a window. */
export async function askOffscreen<K extends keyof ToOffscreen>(
  name: K,
  ask: Ask<ToOffscreen, K>,
): Promise<Result<Answer<ToOffscreen, K>>> {
  try {
    return answerOf(await browser.runtime.sendMessage(envelope(name, ask)), 'internal');
  } catch {
    return fail('internal');
  }
}

/** Tells an open popup whenever a page reports; listeners elsewhere get the same message as a call. */
export function onReported(callback: (tabId: number) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Sender) => {
    if (isEnvelope(message) && message.name === 'reported' && sender.tab?.id !== undefined) callback(sender.tab.id);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listener);
  });
}

interface Group {
  handlers: object;
  mayAsk: (sender: Sender) => boolean;
}

/** @param overhears whether what pages say to the background is heard here, too: in every page of ours */
function listen(groups: readonly Group[], signal: AbortSignal, overhears = false): void {
  const listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => {
    if (!isEnvelope(message)) return undefined;
    const { name, ask } = message;
    const group = groups.find(({ handlers }) => Object.hasOwn(handlers, name));
    // what is for another is left to it
    if (!group && overhears) return undefined;
    if (!group || sender.id !== browser.runtime.id || !group.mayAsk(sender)) {
      respond(fail('refused'));
      return undefined;
    }
    const handler = (group.handlers as Record<string, (ask: unknown, asker: Asker) => unknown>)[name];
    const asker = { tabId: sender.tab?.id ?? null, frameId: sender.frameId ?? 0 };
    Promise.resolve()
      .then(() => handler?.(ask, asker))
      .then(respond, (error: unknown) => {
        console.error(`Qingyuan: ${name} failed:`, error);
        respond(fail('internal'));
      });
    // keeps the channel open until `respond`: a returned Promise is not understood everywhere
    return true as const;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listener);
  });
}

const envelope = (name: string, ask: unknown): Envelope => ({ qingyuan: PROTOCOL, name, ask });

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    (message as Partial<Envelope>).qingyuan === PROTOCOL &&
    typeof (message as Partial<Envelope>).name === 'string'
  );
}

const isHtmlPage = (sender: Sender): boolean => /\.html(?:[?#]|$)/.test(sender.url ?? '');

function isExtensionPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/' as never)) ?? false;
}

function answerOf<T>(answer: unknown, silence: 'no-page-script' | 'internal'): Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer ? (answer as Result<T>) : fail(silence);
}
