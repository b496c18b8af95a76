import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser as Driver, type Page } from 'puppeteer-core';
import type { Result } from '../../lib/model/result.ts';
import { builtFor, ensureBuilt, type BrowserName } from './build.ts';
import { findBrowser } from './find-browser.ts';
import { startPageServer, type PageServer } from './page-server.ts';

const GECKO_ID = 'qingyuan@qingyuan.app';
/** Fixed for tests, so that the address of the extension's pages is known. */
const UUID = '5a1c7b52-6d0e-4f0a-9a53-2f6f0f7c1e11';

export interface Options {
  /** Folder of another build than the usual one. */
  extension?: string;
  headless?: boolean;
  /** A folder for the profile that outlives the session; without it, the profile is new and thrown away. */
  profile?: string;
  /** Language of the browser (Chromium only); zh-CN if not given. */
  lang?: string;
  /** Whether the extension may run in private windows. */
  privateWindows?: boolean;
  /** A page that stands open when the extension is installed. */
  earlier?: { url: string; body: string };
}

/** A real browser with the built extension in it, and a server that gives it pages under their own addresses. */
export interface Session {
  name: BrowserName;
  driver: Driver;
  server: PageServer;
  /** Whether the page of the first run opened by itself; it has been closed. */
  greeted: boolean;
  /** Opens an extension page (`popup.html?tab=3`). */
  extensionPage(path: string): Promise<Page>;
  /** Asks the page script in a tab through an extension page, as the popup does. */
  ask(tabId: number, name: string, ask?: unknown): Promise<Result<unknown>>;
  /** Runs code in a standing extension page; it sees `browser` (the WebExtension API with promises). */
  inExtension<T>(code: string): Promise<T>;
  /**
   * Opens an address in a new tab and tells its tab id. Resolves when loaded, or after `patience` milliseconds. `first` is
   * a script that runs in the page before its own.
   */
  open(url: string, options?: { patience?: number; first?: string }): Promise<{ page: Page; tabId: number }>;
  /** Closes every page, takes back what the server gives and clears what the extension stored: as after its first start. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** A browser that has not come up by then hangs, in milliseconds. */
const PATIENCE = 40_000;

/**
 * Starts a browser with the extension; builds it first when that is needed. One that hangs is started anew, once: on a machine
 * that does much else besides this is known of browsers.
 */
export async function startSession(name: BrowserName, options: Options = {}): Promise<Session> {
  ensureBuilt(name);
  return attempt(name, options).catch(() => attempt(name, options));
}

async function attempt(name: BrowserName, options: Options): Promise<Session> {
  const server = await startPageServer();
  const own = options.profile === undefined;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), `qingyuan-${name}-`));
  let driver: Driver | undefined;
  const close = async () => {
    const closing = driver?.close();
    await Promise.race([closing, new Promise((resolve) => setTimeout(resolve, 5000))]).catch(() => undefined);
    driver?.process()?.kill('SIGKILL');
    server.close();
    if (own) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const begun = launch(name, server.port, profile, options).then((launched) => begin(name, options, server, (driver = launched), close));
    const session = await inTime(begun, PATIENCE);
    if (session === HUNG) throw new Error(`${name} did not come up within ${String(PATIENCE / 1000)} s`);
    return session;
  } catch (error) {
    await close();
    throw error;
  }
}

export const HUNG = Symbol('hung');

/** What a promise gives, or `HUNG` after `deadline` milliseconds. */
export async function inTime<T>(result: Promise<T>, deadline: number): Promise<T | typeof HUNG> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof HUNG>((resolve) => {
    timer = setTimeout(() => { resolve(HUNG); }, deadline); // prettier-ignore
  });
  return Promise.race([result, late]).finally(() => { clearTimeout(timer); }); // prettier-ignore
}

async function begin(
  name: BrowserName,
  options: Options,
  server: PageServer,
  driver: Driver,
  close: () => Promise<void>,
): Promise<Session> {
  if (options.earlier) {
    server.serve(options.earlier.url, options.earlier);
    await (await driver.newPage()).goto(options.earlier.url);
  }
  const id = await install(driver, name, options);
  const base = name === 'firefox' ? `moz-extension://${UUID}` : `chrome-extension://${id}`;
  let control: Page | null = null;

  const extensionPage = async (path: string): Promise<Page> => {
    const page = await driver.newPage();
    const url = `${base}/${path}`;
    // Firefox loads the page but BiDi never reports it
    if (name === 'firefox') void page.goto(url).catch(() => undefined);
    else await page.goto(url, { waitUntil: 'domcontentloaded' });
    await until(
      async () =>
        (await evaluate<string>(page, 'location.href')) === url && (await evaluate<string>(page, 'document.readyState')) === 'complete',
      10_000,
    );
    return page;
  };
  const inExtension = async <T>(code: string): Promise<T> => {
    // the popup page of no tab: it asks nothing and writes nothing
    control ??= await extensionPage('popup.html?tab=-1');
    return evaluate<T>(control, `(async () => { const browser = globalThis.browser ?? globalThis.chrome; ${code} })()`);
  };
  // the page of the first run opens by itself, once it does it is out of the way; one that was here before has none
  const greeting = `(await browser.tabs.query({})).filter((tab) => tab.url?.endsWith('/welcome.html')).map((tab) => tab.id)`;
  const greeted = await until(
    () => inExtension<boolean>(`const ids = ${greeting}; await browser.tabs.remove(ids); return ids.length > 0;`),
    2000,
  ).then(
    () => true,
    () => false,
  );
  return {
    name,
    driver,
    server,
    greeted,
    extensionPage,
    inExtension,
    ask: (tabId, call, ask) =>
      inExtension<Result<unknown>>(
        `try { return await browser.tabs.sendMessage(${String(tabId)}, ${JSON.stringify({ qingyuan: 1, name: call, ask })}, { frameId: 0 }) ?? { ok: false, error: 'no-page-script' }; } catch { return { ok: false, error: 'no-page-script' }; }`,
      ),
    async open(url, { patience = 15_000, first } = {}) {
      const tabs = () => inExtension<number[]>('return (await browser.tabs.query({})).map((tab) => tab.id);');
      const before = new Set(await tabs());
      const page = await driver.newPage();
      page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
      const tabId = (await tabs()).find((tab) => !before.has(tab)) ?? -1;
      if (first) await page.evaluateOnNewDocument(first);
      await page.goto(url, { waitUntil: 'load', timeout: patience }).catch((error: unknown) => {
        // a page that never ends loading is read all the same; one that never began is an error
        if (!(error instanceof Error) || !/timeout|Navigation timeout/i.test(error.message)) throw error;
      });
      return { page, tabId };
    },
    async reset() {
      for (const page of await driver.pages()) if (page !== control) await page.close().catch(() => undefined);
      server.forget();
      await inExtension('await browser.storage.local.clear();');
    },
    close,
  };
}

/** Installs the extension, and gives its id. Private windows are opened to it as its user would: by the browser's own switch. */
async function install(driver: Driver, name: BrowserName, { extension, privateWindows }: Options): Promise<string> {
  const folder = extension ?? builtFor(name);
  if (!privateWindows) return driver.installExtension(folder);
  if (name === 'firefox') {
    // puppeteer does not pass this one on: https://firefox-source-docs.mozilla.org/remote/webdriver-bidi/Extensions.html
    const { connection } = driver as Driver & {
      connection: { send(method: string, params: object): Promise<{ result: { extension: string } }> };
    };
    const installed = await connection.send('webExtension.install', {
      extensionData: { type: 'path', path: folder },
      'moz:allowPrivateBrowsing': true,
    });
    return installed.result.extension;
  }
  const id = await driver.installExtension(folder);
  const page = await driver.newPage();
  await page.goto('chrome://extensions');
  // the browser starts the extension anew for it, which an unpacked one survives in developer mode only
  await page.evaluate(`chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })`);
  await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true })`);
  await until(async () =>
    evaluate(
      page,
      `chrome.developerPrivate.getExtensionInfo('${id}').then(({ state, incognitoAccess }) => state === 'ENABLED' && incognitoAccess.isActive)`,
    ),
  );
  await page.close();
  return id;
}

/** Evaluates an expression in a page's own world. */
export async function evaluate<T>(page: Page, expression: string): Promise<T> {
  return (await page.evaluate(expression)) as T;
}

/** Waits until a condition holds; throws after `patience` milliseconds: what a machine that does much else besides needs. */
export async function until(holds: () => Promise<boolean>, patience = 20_000): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    if (await holds().catch(() => false)) return;
    if (Date.now() > end) throw new Error(`waited ${String(patience)} ms in vain`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Starts a browser, without any extension, that asks the page server on `port` for everything. */
export function launch(name: BrowserName, port: number, profile: string, options: Options = {}): Promise<Driver> {
  return (name === 'firefox' ? launchFirefox : launchChromium)(port, profile, options);
}

function launchChromium(port: number, profile: string, options: Options): Promise<Driver> {
  return puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    userDataDir: profile,
    // on Linux the environment has the last word on the language
    env: { ...process.env, LANGUAGE: (options.lang ?? 'zh-CN').replace('-', '_') },
    enableExtensions: true,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--ignore-certificate-errors', `--host-resolver-rules=MAP * 127.0.0.1:${String(port)}`, '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows', '--disable-background-timer-throttling',
      // an http address stays http: the page under test was saved from there
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode,HttpsFirstBalancedModeAutoEnable,HttpsFirstModeIncognito',
      `--lang=${options.lang ?? 'zh-CN'}`,
    ], // prettier-ignore
    defaultViewport: { width: 1280, height: 900 },
  });
}

function launchFirefox(port: number, profile: string, options: Options): Promise<Driver> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: options.headless ?? true,
    userDataDir: profile,
    acceptInsecureCerts: true,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      // an extension installed for a session loses what it stored with it: not here, where browsers are started again
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.allow_hijacking_localhost': true,
      'network.stricttransportsecurity.preloadlist': false,
      'dom.security.https_first': false,
      'dom.security.https_first_pbm': false,
      'intl.accept_languages': 'zh-CN',
      // the panel of downloads would take the focus from the page
      'browser.download.alwaysOpenPanel': false,
    },
    defaultViewport: { width: 1280, height: 900 },
  });
}
