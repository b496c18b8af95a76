import type { Timing } from './in-page.ts';
import type { Live } from './live.ts';

/** Median, 95th percentile and maximum. */
export interface Spread {
  median: number;
  p95: number;
  max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}

/** A contender's row: what it took in milliseconds, and how many bare passes that is. */
export interface Row {
  name: string;
  ms: Spread;
  ratio: Spread;
  /** What issue 6 asks for: at most these ratios. */
  target: { median: number; p95: number } | null;
}

const CONTENDERS: [name: string, key: keyof Timing & ('bare' | 'reading' | 'interpreting' | 'cleaning' | 'undo' | 'cold' | 'refusing' | 'readability' | 'defuddle'), target: Row['target']][] = [
  ['bare TreeWalker pass', 'bare', null],
  ['Qingyuan: reading', 'reading', { median: 5, p95: 10 }],
  ['Qingyuan: reading + hiding', 'cleaning', { median: 8, p95: 15 }],
  ['Qingyuan: no article', 'refusing', { median: 2, p95: 2 }],
  ['Qingyuan: background', 'interpreting', null],
  ['Qingyuan: undo', 'undo', null],
  ['Qingyuan: first reading', 'cold', null],
  ['Readability', 'readability', null],
  ['Defuddle', 'defuddle', null],
]; // prettier-ignore

export function rowsOf(timings: readonly Timing[]): Row[] {
  return CONTENDERS.flatMap(([name, key, target]) => {
    const run = timings.flatMap((timing) => {
      const ms = timing[key];
      return ms === null ? [] : [{ ms, ratio: ms / timing.bare }];
    });
    // not every contender has something to say on these pages
    return run.length > 0 ? [{ name, ms: spread(run.map(({ ms }) => ms)), ratio: spread(run.map(({ ratio }) => ratio)), target }] : [];
  });
}

const cell = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1)).padStart(8);

/** The rows as text: ratios to the bare pass, then milliseconds. */
export function tableOf(rows: readonly Row[]): string {
  const head = `${''.padEnd(28)}${['median', 'p95', 'max'].map((word) => word.padStart(8)).join('')}   ${['median', 'p95', 'max ms'].map((word) => word.padStart(8)).join('')}`;
  const lines = rows.map(({ name, ms, ratio, target }) => {
    const met = target && (ratio.median <= target.median && ratio.p95 <= target.p95 ? 'met' : 'not met');
    const note = target ? `  target ${target.median}× / ${target.p95}×: ${met ?? ''}` : '';
    return `${name.padEnd(28)}${cell(ratio.median)}${cell(ratio.p95)}${cell(ratio.max)}   ${cell(ms.median)}${cell(ms.p95)}${cell(ms.max)}${note}`;
  });
  return [head, ...lines].join('\n');
}

/** What the extension adds to visits, as text. */
export function liveOf({ pages, idle, ...added }: Live): string {
  const row = (what: string, { median, max }: Spread, digits: number) => `${what.padEnd(48)}median ${median.toFixed(digits)}, max ${max.toFixed(digits)}`;
  return [
    `\nvisits with the extension, less the same without (${String(pages)} pages)`,
    row('main thread from load until still, ms', added.tasks, 0),
    row('long tasks', added.longTasks, 0),
    row('longest task, ms', added.longest, 0),
    row('layout shift, up to 50 ms after first paint', added.early, 3),
    row('layout shift later', added.late, 3),
    row('heap, KB', { median: added.heap.median / 1024, p95: added.heap.p95 / 1024, max: added.heap.max / 1024 }, 0),
    `a page that changes 100 times a second, ms of main thread a second: ${idle.with.toFixed(1)}, without ${idle.without.toFixed(1)}`,
  ].join('\n');
} // prettier-ignore

/** Slope of log time over log size by least squares: 1 is linear. */
export function exponent(points: readonly { size: number; ms: number }[]): number {
  const logs = points.map(({ size, ms }) => [Math.log(size), Math.log(ms)] as const);
  const mean = (pick: 0 | 1) => logs.reduce((sum, point) => sum + point[pick], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** The rows as a bar picture on a logarithmic scale: the bar ends at the median, the thin line at the 95th percentile. */
export function pictureOf(rows: readonly Row[], caption: string): string {
  const [left, right, top, step] = [190, 90, 34, 26];
  const width = 760;
  const most = Math.log10(Math.max(10, ...rows.map((row) => row.ratio.p95)));
  const x = (ratio: number): number => Math.round(left + (Math.max(0, Math.log10(ratio)) / most) * (width - left - right));
  const bars = rows.map(({ name, ratio, target }, i) => {
    const y = top + i * step;
    const ours = name.startsWith('Qingyuan');
    const goal = target
      ? `<line x1="${x(target.median)}" x2="${x(target.median)}" y1="${y}" y2="${y + 16}" stroke="#b45309" stroke-width="2"/>`
      : '';
    return [
      `<text x="${left - 8}" y="${y + 12}" text-anchor="end">${name}</text>`,
      `<rect x="${left}" y="${y}" width="${Math.max(1, x(ratio.median) - left)}" height="16" fill="${ours ? '#0f766e' : '#94a3b8'}"/>`,
      `<line x1="${x(ratio.median)}" x2="${x(ratio.p95)}" y1="${y + 8}" y2="${y + 8}" stroke="${ours ? '#0f766e' : '#94a3b8'}" stroke-width="2"/>`,
      goal,
      `<text x="${x(ratio.p95) + 6}" y="${y + 12}">${ratio.median.toFixed(1)}×</text>`,
    ].join('');
  });
  const height = top + rows.length * step + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="#334155"><rect width="${width}" height="${height}" fill="#fff"/><text x="12" y="20" font-weight="600">${caption}</text>${bars.join('')}</svg>\n`;
}
