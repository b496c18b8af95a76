import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Mode } from '../../lib/model/report.ts';
import type { BrowserName } from './build.ts';
import { requireBrowser } from './find-browser.ts';
import type { Session } from './browser.ts';
import { inspectPage, type Inspection, type Item, type Line } from './inspect-page.ts';
import { pooled } from './pool.ts';

const USAGE = `usage: npm run --silent inspect -- [options] [PAGE.html …]
  --url URL               the address of the one page named
  --manifest FILE.jsonl   lines {"id","file","url"}; files relative to the manifest
  --out FILE              instead of standard output
  --browser chromium|firefox   --mode off|clean|focus   --html DIR   --screenshot DIR   --check-undo   --now ISO`;

/** Wrong arguments: told to the caller, exit status 2. */
class Misuse extends Error {}

export interface Arguments {
  items: Item[];
  browser: BrowserName;
  wish: Inspection;
  out: string | null;
}

/** Reads the command line. Files are relative to `caller`. Throws `Misuse` with what is wrong. */
export function readArguments(argv: string[], caller: string): Arguments {
  const { values, positionals } = parse(argv);
  const browser = values.browser ?? 'chromium';
  if (browser !== 'chromium' && browser !== 'firefox') throw new Misuse(`--browser takes chromium or firefox, not ${browser}`);
  const mode = values.mode ?? 'clean';
  if (mode !== 'off' && mode !== 'clean' && mode !== 'focus') throw new Misuse(`--mode takes off, clean or focus, not ${mode}`);
  const now = values.now === undefined ? undefined : Date.parse(values.now);
  if (now !== undefined && Number.isNaN(now)) throw new Misuse(`--now takes an ISO date-time, not ${values.now ?? ''}`);
  if (values.url !== undefined && (positionals.length !== 1 || values.manifest)) throw new Misuse('--url goes with exactly one page');
  if (values.manifest && positionals.length > 0) throw new Misuse('name either pages or a manifest');
  const items = values.manifest
    ? fromManifest(resolve(caller, values.manifest))
    : positionals.map((file) => fromFile(resolve(caller, file), values.url));
  if (items.length === 0) throw new Misuse('no page named');
  const folder = (path: string | undefined) => (path === undefined ? {} : { path: resolve(caller, path) });
  const [html, screenshot] = [folder(values.html).path, folder(values.screenshot).path];
  return {
    items,
    browser,
    wish: {
      mode,
      ...(html && { html }),
      ...(screenshot && { screenshot }),
      ...(values['check-undo'] && { checkUndo: true }),
      ...(now !== undefined && { now }),
    },
    out: values.out === undefined ? null : resolve(caller, values.out),
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        url: text,
        manifest: text,
        out: text,
        browser: text,
        mode: text,
        html: text,
        screenshot: text,
        now: text,
        'check-undo': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

function fromFile(file: string, url: string | undefined): Item {
  if (!existsSync(file)) throw new Misuse(`no such file: ${file}`);
  const id = basename(file, extname(file));
  const address = url ?? `http://saved.example/${encodeURIComponent(basename(file))}`;
  if (!URL.canParse(address) || !/^https?:/.test(address)) throw new Misuse(`--url takes an http(s) address, not ${address}`);
  return { id, file, url: address };
}

function fromManifest(path: string): Item[] {
  if (!existsSync(path)) throw new Misuse(`no such manifest: ${path}`);
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (!line.trim()) return [];
    const entry = parseLine(line, `${path}:${String(i + 1)}`);
    return [{ id: entry.id, file: resolve(dirname(path), entry.file), url: entry.url }];
  });
}

function parseLine(line: string, where: string): { id: string; file: string; url: string } {
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    throw new Misuse(`${where}: not a JSON object`);
  }
  const { id, file, url } = (entry ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof file !== 'string' || typeof url !== 'string' || !URL.canParse(url))
    throw new Misuse(`${where}: needs "id", "file" and a valid "url"`);
  return { id, file, url };
}

/** Sets the mode over all sites, as the options page would. */
export async function setDefaultMode(session: Session, mode: Mode): Promise<void> {
  await session.inExtension(`await browser.storage.local.set({ global: { v: 1, enabled: true, mode: '${mode}' } });`);
}

/** Inspects pages in the order given; `told` hears of each as soon as all before it are done. True if all went well. */
export async function inspectAll(items: Item[], browser: BrowserName, wish: Inspection, told: (line: Line) => void): Promise<boolean> {
  let clean = true;
  await pooled<Item, Line>(items, {
    browser,
    begin: (session) => setDefaultMode(session, wish.mode),
    work: (session, item) => inspectPage(session, item, wish),
    hung: ({ id }, error) => ({ id, error }),
    told(line) {
      clean &&= !('error' in line);
      told(line);
    },
  });
  return clean;
}

if (import.meta.main) {
  try {
    const { items, browser, wish, out } = readArguments(process.argv.slice(2), process.env['QINGYUAN_CALLER'] ?? process.cwd());
    requireBrowser(browser);
    const sink = out ? createWriteStream(out) : process.stdout;
    let count = 0;
    const clean = await inspectAll(items, browser, wish, (line) => {
      sink.write(`${JSON.stringify(line)}\n`);
      console.error(`${String(++count)}/${String(items.length)} ${line.id}${'error' in line ? `: ${line.error}` : ` ${line.verdict}`}`);
    });
    if (sink !== process.stdout) await new Promise<void>((resolve) => sink.end(resolve));
    process.exitCode = clean ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    console.error(`inspect: ${error.message}\n${USAGE}`);
    process.exitCode = 2;
  }
}
