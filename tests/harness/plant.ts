import { readFileSync } from 'node:fs';
import type { PageReport } from '../../lib/model/report.ts';
import { evaluate, type Session } from './browser.ts';
import type { BrowserName } from './build.ts';
import { norm, type Labelled } from './corpus.ts';
import { setDefaultMode } from './inspect.ts';
import { settledReport } from './inspect-page.ts';
import { CARRIERS, COVERAGE, plantingScript, SAYINGS, seeded, type Plant, type Planted } from './planting.ts';
import { pooled } from './pool.ts';

/** How a page fared with one way of planting. */
interface Harvest {
  id: string;
  plant: Plant;
  /** How many marks there were; below three nothing repeats. */
  marks: number;
  /** A mark is left in the clean text; or in sight; or the text is another than without marks. */
  inText: string | null;
  inSight: string | null;
  changed: string | null;
  error: string | null;
}

/** Opens article pages once as they are and once for every way of planting drawn for them; prints how all fared. True if nothing is left. */
export async function evaluatePlanted(pages: readonly Labelled[], browser: BrowserName, each: number, seed: number): Promise<boolean> {
  const harvests: Harvest[] = [];
  await pooled(pages.filter(({ label }) => label.pageType === 'article'), {
    browser,
    deadline: 20_000 + each * 15_000,
    begin: (session) => setDefaultMode(session, 'clean'),
    work: (session, page) => plantAll(session, page, each, seed),
    hung: ({ label }, error): Harvest[] => [failed(label.id, error)],
    told: (told) => harvests.push(...told),
  }); // prettier-ignore
  const counted = harvests.filter(({ marks, error }) => marks >= 3 || error);
  for (const harvest of counted)
    if (!isClean(harvest)) console.log(`${harvest.id}  ${Object.values(harvest.plant).join(' · ')}\n    ${said(harvest)}`);
  for (const by of ['carrier', 'saying', 'coverage'] as const) table(counted, by);
  const clean = counted.filter(isClean).length;
  console.log(
    `\n${String(clean)} of ${String(counted.length)} planted pages read and look as without marks; ${String(harvests.length - counted.length)} had room for less than three`,
  );
  return clean === counted.length;
}

const NO_PLANT: Plant = { saying: '-', carrier: '-', coverage: '-', seed: 0 };
const failed = (id: string, error: string): Harvest => ({
  id,
  plant: NO_PLANT,
  marks: 0,
  inText: null,
  inSight: null,
  changed: null,
  error,
});
const isClean = ({ inText, inSight, changed, error }: Harvest): boolean => !(inText ?? inSight ?? changed ?? error);
const said = ({ inText, inSight, changed, error }: Harvest): string =>
  [error, inText && `in the text: ${inText}`, inSight && `in sight: ${inSight}`, changed && `changed: ${changed}`]
    .filter(Boolean)
    .join('; ');

async function plantAll(session: Session, page: Labelled, each: number, seed: number): Promise<Harvest[]> {
  const { item, label } = page;
  session.server.serve(item.url, { body: readFileSync(item.file) });
  try {
    const plain = await look(session, page, null, '');
    if (!plain) return [failed(label.id, 'no report')];
    const harvests: Harvest[] = [];
    for (const plant of draw(each, seed + hash(label.id))) {
      const planted = await look(session, page, plant, plain.report.site.name);
      harvests.push(planted ? compare(label.id, plant, plain.report, planted) : failed(label.id, 'no report'));
    }
    return harvests;
  } catch (error) {
    return [failed(label.id, String(error))];
  } finally {
    session.server.serve(item.url, null);
  }
}

/** Carriers in turn, beginning anywhere; what they say and how many there are by chance. */
function draw(each: number, seed: number): Plant[] {
  const next = seeded(seed);
  const pick = (from: object): string => Object.keys(from)[Math.floor(next() * Object.keys(from).length)] ?? '';
  const carriers = Object.keys(CARRIERS);
  const first = Math.floor(next() * carriers.length);
  return Array.from({ length: each }, (_, i) => ({
    carrier: carriers[(first + i) % carriers.length] ?? '',
    saying: pick(SAYINGS),
    coverage: pick(COVERAGE),
    seed: Math.floor(next() * 1e9),
  }));
}
const hash = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);

interface Look {
  report: PageReport;
  seen: string;
  planted: Planted;
}
async function look(session: Session, { item, label }: Labelled, plant: Plant | null, site: string): Promise<Look | null> {
  const first = plant ? plantingScript(plant, label.keep, site) : '';
  const { page, tabId } = await session.open(item.url, { first });
  try {
    const answer = await settledReport(session, tabId);
    if (!answer.ok) return null;
    return {
      report: answer.value,
      seen: norm(await evaluate<string>(page, 'document.body.innerText')),
      planted: await evaluate<Planted>(page, 'globalThis.__planted ?? { marks: [], paragraphs: [] }'),
    };
  } finally {
    await page.close().catch(() => undefined);
  }
}

function compare(id: string, plant: Plant, plain: PageReport, { report, seen, planted }: Look): Harvest {
  const [before, after] = [plain.text, report.text];
  const marks = planted.marks.map(norm).filter((mark) => !norm(before).includes(mark));
  const left = (text: string) => {
    const found = marks.filter((mark) => text.includes(mark));
    return found.length > 0 ? `${String(found.length)} of ${String(marks.length)}, ${found[0] ?? ''}` : null;
  };
  const inText = left(norm(after));
  return {
    id,
    plant,
    marks: marks.length,
    inText,
    inSight: left(seen),
    changed: inText || norm(after) === norm(before) ? null : difference(before.split('\n'), after.split('\n')),
    error: null,
  };
}

function difference(before: readonly string[], after: readonly string[]): string {
  const lost = before.filter((line) => !after.includes(line));
  const come = after.filter((line) => !before.includes(line));
  const end = (line = '') => (line.length > 60 ? `${line.slice(0, 25)}…${line.slice(-30)}` : line);
  return `${String(lost.length)} lines gone, ${String(come.length)} come: ${end(lost[0])} → ${end(come[0])}`;
}

function table(harvests: readonly Harvest[], by: 'carrier' | 'saying' | 'coverage'): void {
  const rows = new Map<string, Harvest[]>();
  for (const harvest of harvests) rows.set(harvest.plant[by], [...(rows.get(harvest.plant[by]) ?? []), harvest]);
  console.log(`\n${by.padEnd(34)} pages  clean  in text  in sight  changed`);
  for (const [name, row] of [...rows].sort()) {
    const count = (holds: (harvest: Harvest) => unknown) => String(row.filter(holds).length);
    console.log(
      `  ${name.padEnd(32)} ${String(row.length).padStart(5)} ${count(isClean).padStart(6)} ${count(({ inText }) => inText).padStart(8)} ${count(({ inSight }) => inSight).padStart(9)} ${count(({ changed }) => changed).padStart(8)}`,
    );
  }
}
