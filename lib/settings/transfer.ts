import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { fail, ok, type Result } from '../model/result';
import { isMode, isObject, repairGlobal, VERSION, type Global } from './shape';
import { readGlobal, writeGlobal } from './settings';
import { listSites, writeSite, type Site } from './sites';

/** Settings as they leave the browser and come back. `sync` is of one browser and stays there. */
export interface Bundle {
  global: Partial<Omit<Global, 'v' | 'sync'>>;
  sites: Site[];
}

/** What is wrong with a file, and on which line (from 1). */
export type Flaw =
  | { is: 'json'; line: number; detail: string }
  | { is: 'foreign'; line: number }
  /** A field with a value that is none of those it may have. */
  | { is: 'value'; line: number; field: string; value: string };

/** Everything chosen, as JSON: one site a line, so that a person can read and edit it. */
export async function exportSettings(): Promise<string> {
  const [{ enabled, mode, hide, copy, cite, search }, sites] = await Promise.all([readGlobal(), listSites()]);
  const lines = sites.map(({ scope, mode: own, keep }) =>
    JSON.stringify({ [scope.kind]: scope.name, ...(own && { mode: own }), ...(keep.length > 0 && { keep }) }),
  );
  const global = JSON.stringify({ enabled, mode, hide, copy, cite, search }, null, 2).replaceAll('\n', '\n  ');
  return `{\n  "qingyuan": ${String(VERSION)},\n  "all": ${global},\n  "sites": [${lines.map((line) => `\n    ${line}`).join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

/** Reads an exported file. Whatever is wrong with it is told with its line; a file that is wrong anywhere is not taken at all. */
export function readBundle(text: string): { ok: true; value: Bundle } | { ok: false; flaw: Flaw } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const line = (offset: number) => text.slice(0, offset).split('\n').length;
  const [error] = errors;
  if (error || !tree) {
    // what is missing at the end of a line is told for the next word: the line before is meant
    return { ok: false, flaw: { is: 'json', line: line(error?.offset ?? 0), detail: error ? printParseErrorCode(error.error) : '' } };
  }
  const reader = new Reader(line);
  const value = reader.bundle(tree);
  return reader.flaw ? { ok: false, flaw: reader.flaw } : { ok: true, value };
}

/** Takes settings over: sites of the file replace those of the same name, all others stay. */
export async function importSettings({ global, sites }: Bundle): Promise<Result<number>> {
  const written = await writeGlobal(global);
  if (!written.ok) return written;
  for (const site of sites) if (!(await writeSite(site)).ok) return fail('storage');
  return ok(sites.length);
}

/** Walks a parsed file and keeps the first flaw it meets. */
class Reader {
  flaw: Flaw | null = null;

  constructor(private readonly line: (offset: number) => number) {}

  bundle(tree: Node): Bundle {
    const file: unknown = getNodeValue(tree);
    if (!isObject(file) || file['qingyuan'] !== VERSION) this.flaw = { is: 'foreign', line: this.line(tree.offset) };
    const [all, sites] = [child(tree, 'all'), child(tree, 'sites')];
    if (sites && sites.type !== 'array') this.wrong('sites', sites);
    return {
      global: all ? this.global(all) : {},
      sites: (sites?.type === 'array' ? (sites.children ?? []) : []).flatMap((node) => this.site(node) ?? []),
    };
  }

  private global(node: Node): Bundle['global'] {
    const stored: unknown = getNodeValue(node);
    const { value, repaired } = repairGlobal(stored);
    if (!isObject(stored)) this.wrong('all', node);
    for (const path of repaired)
      this.wrong(
        path,
        path.split('.').reduce<Node | undefined>((at, name) => at && child(at, name), node),
      );
    const given = isObject(stored) ? Object.keys(stored) : [];
    return Object.fromEntries(Object.entries(value).filter(([name]) => given.includes(name) && name !== 'v' && name !== 'sync'));
  }

  private site(node: Node): Site | null {
    const value: unknown = getNodeValue(node);
    if (!isObject(value)) return this.wrong('sites', node);
    const kind = 'host' in value ? 'host' : 'site';
    const name = hostName(value[kind]);
    if (name === null) return this.wrong(kind, child(node, kind) ?? node);
    const { mode, keep = [] } = value;
    if (mode !== undefined && !isMode(mode)) return this.wrong('mode', child(node, 'mode'));
    if (!Array.isArray(keep) || !keep.every((text) => typeof text === 'string')) return this.wrong('keep', child(node, 'keep'));
    return { scope: { kind, name }, mode: mode ?? null, keep };
  }

  private wrong(field: string, node: Node | undefined): null {
    const value = node ? JSON.stringify(getNodeValue(node)).slice(0, 60) : '';
    this.flaw ??= { is: 'value', line: this.line(node?.offset ?? 0), field, value };
    return null;
  }
}

function child(node: Node, name: string): Node | undefined {
  return node.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1];
}

/** A host name as browsers write it, or null for what is none. */
export function hostName(name: unknown): string | null {
  if (typeof name !== 'string' || !/^[^\s/:?#@\\]+$/.test(name) || !URL.canParse(`http://${name}/`)) return null;
  return new URL(`http://${name}/`).hostname;
}
