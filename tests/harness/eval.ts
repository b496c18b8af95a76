import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './build.ts';
import { labelled } from './corpus.ts';
import { inspectAll, readArguments } from './inspect.ts';
import { evaluatePlanted } from './plant.ts';
import { evaluateVisible } from './visible.ts';

// npm run eval [-- --manifest FILE --browser NAME --lang zh --ids FILE --verbose]: inspects a labelled corpus and scores it
//   --visible: what is in sight in each mode instead
//   --plant N [--seed N]: plants watermarks in N ways on every article page, and compares what is read and seen
const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const { values } = parseArgs({
  options: { manifest: text, browser: text, lang: text, ids: text, verbose: flag, visible: flag, plant: text, seed: text },
});
const manifest = resolve(process.env['QINGYUAN_CALLER'] ?? ROOT, values.manifest ?? join(ROOT, '../shared/corpus/manifest.jsonl'));
const scorer = join(dirname(manifest), 'score.mjs');
if (!existsSync(manifest) || !existsSync(scorer)) {
  console.error(`eval: needs a manifest with score.mjs and labels/ beside it; none at ${manifest}`);
  process.exit(2);
}
const { items, browser, wish } = readArguments(['--manifest', manifest, ...(values.browser ? ['--browser', values.browser] : [])], ROOT);
if (values.visible) {
  const pages = labelled(items, manifest, values.lang);
  process.exit((await evaluateVisible(pages, browser, values.verbose ?? false)) ? 0 : 1);
}
if (values.plant) {
  const pages = labelled(items, manifest, values.lang);
  process.exit((await evaluatePlanted(pages, browser, Number(values.plant), Number(values.seed ?? 1))) ? 0 : 1);
}
const report = join(mkdtempSync(join(tmpdir(), 'qingyuan-eval-')), 'report.jsonl');
const sink = createWriteStream(report);
const began = Date.now();
await inspectAll(items, browser, wish, (line) => {
  if ('error' in line) console.error(`${line.id}: ${line.error}`);
  sink.write(`${JSON.stringify(line)}\n`);
});
await new Promise<void>((done) => sink.end(done));
console.error(`${String(items.length)} pages in ${String(Math.round((Date.now() - began) / 1000))} s; reports in ${report}`);
const flags = [
  ...(values.verbose ? ['--verbose'] : []),
  ...(values.lang ? ['--lang', values.lang] : []),
  ...(values.ids ? ['--ids', values.ids] : []),
];
process.exitCode =
  spawnSync(process.execPath, [scorer, join(dirname(manifest), 'labels'), report, ...flags], { stdio: 'inherit' }).status ?? 1;
