import { readFileSync } from 'node:fs';
import type { BrowserName } from './build.ts';
import type { Mode, PageReport } from '../../lib/model/report.ts';
import type { Result } from '../../lib/model/result.ts';
import { evaluate, type Session } from './browser.ts';
import { norm, type Labelled } from './corpus.ts';
import { settledReport } from './inspect-page.ts';
import { pooled } from './pool.ts';
import { setDefaultMode } from './inspect.ts';

/** Kinds of noise that `clean` must take out of sight. */
const CLEANED = new Set(['ad', 'overlay', 'qr', 'app', 'slogan', 'promo']);

/** One labelled string that was in sight before, and whether it still is. */
interface Seen {
  words: string;
  kind: string;
  before: boolean;
  clean: boolean;
  focus: boolean;
}
interface Sighting {
  id: string;
  reprint: boolean | null;
  /** An article's page: on others `focus` has nothing to stand by. */
  isArticle: boolean;
  error: string | null;
  seen: Seen[];
}

/** Opens every page and compares what is in sight (innerText) when off, in `clean` and in `focus`; prints both tables. True if all of it is as it must be. */
export async function evaluateVisible(pages: readonly Labelled[], browser: BrowserName, verbose: boolean): Promise<boolean> {
  const sightings: Sighting[] = [];
  await pooled(pages, {
    browser,
    begin: (session) => setDefaultMode(session, 'off'),
    work: look,
    hung: ({ label }, error): Sighting => ({ ...begun(label), error }),
    told: (sighting) => sightings.push(sighting),
  });
  for (const { id, error } of sightings) if (error) console.log(`${id}: ${error}`);
  const results = (['clean', 'focus'] as const).map((mode) => table(sightings, mode, verbose));
  return results.every(Boolean) && sightings.every(({ error }) => !error);
}

const begun = ({ id, reprint, pageType }: Labelled['label']): Sighting => ({
  id,
  reprint,
  isArticle: pageType === 'article',
  error: null,
  seen: [],
});

async function look(session: Session, { item, label }: Labelled): Promise<Sighting> {
  const sighting = begun(label);
  session.server.serve(item.url, { body: readFileSync(item.file) });
  const { page, tabId } = await session.open(item.url);
  try {
    const report = await settledReport(session, tabId);
    if (!report.ok) return { ...sighting, error: report.error };
    const sight = async (mode: Mode) => {
      const answer = (await session.ask(tabId, 'override', { mode })) as Result<PageReport>;
      if (!answer.ok) throw new Error(answer.error);
      return norm(await evaluate<string>(page, 'document.body.innerText'));
    };
    const [off, clean, focus] = [await sight('off'), await sight('clean'), await sight('focus')];
    const strings = [
      ...label.keep.map((words) => ({ words, kind: 'keep' })),
      ...label.noise.map((words, i) => ({ words, kind: label.noiseKinds[i] ?? 'other' })),
    ];
    for (const { words, kind } of strings) {
      const wanted = norm(words);
      sighting.seen.push({ words, kind, before: off.includes(wanted), clean: clean.includes(wanted), focus: focus.includes(wanted) });
    }
    return sighting;
  } catch (error) {
    return { ...sighting, error: String(error) };
  } finally {
    session.server.serve(item.url, null);
    await page.close().catch(() => undefined);
  }
}

/** Prints what a mode leaves in sight, by kind. True if all of the article stays, and enough of the noise is gone. */
function table(sightings: readonly Sighting[], mode: 'clean' | 'focus', verbose: boolean): boolean {
  const counts = new Map<string, { before: number; gone: number }>();
  const count = (kind: string, gone: boolean) => {
    const row = counts.get(kind) ?? { before: 0, gone: 0 };
    counts.set(kind, { before: row.before + 1, gone: row.gone + (gone ? 1 : 0) });
  };
  for (const { id, reprint, isArticle, seen } of sightings) {
    for (const { words, kind, before, ...after } of seen) {
      if (!before) continue;
      const gone = !after[mode];
      count(kind, gone);
      if (kind === 'keep' && reprint === false) count('keep on originals', gone);
      else if (kind !== 'keep') {
        count('all noise', gone);
        if (isArticle) count('all noise of articles', gone);
      }
      if (CLEANED.has(kind)) count('noise to be cleaned', gone);
      if (verbose && gone === (kind === 'keep')) console.log(`${mode}  ${id}  ${kind === 'keep' ? 'LOST' : kind}  ${words}`);
    }
  }
  console.log(`\n${mode}: strings in sight before, and gone`);
  for (const [kind, { before, gone }] of [...counts].sort())
    console.log(
      `  ${kind.padEnd(20)} ${String(gone).padStart(4)} of ${String(before).padStart(4)}  ${((100 * gone) / before).toFixed(1)} %`,
    );
  const share = (kind: string) => (counts.get(kind)?.gone ?? 0) / Math.max(counts.get(kind)?.before ?? 0, 1);
  return share('keep') === 0 && (mode === 'clean' ? share('noise to be cleaned') >= 0.97 : share('all noise') >= 0.99);
}
