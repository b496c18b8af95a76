import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './build.ts';

const USAGE = `usage: npm run new:rule -- noise|source|time|credits ID
  ID  the rule's name in kebab case (gold-leaf): its file, its id in reports, its page or form in the tests`;
const ROOMS = ['noise', 'source', 'time', 'credits'] as const;
type Room = (typeof ROOMS)[number];

/**
 * What a new rule adds: paths from the root, with what is to stand in them. The tests fail on it until the rule finds what its
 * fixture shows and leaves its look-alike alone.
 * @param read the text of a file there is
 */
export function filesFor(room: Room, id: string, read: (path: string) => string): Record<string, string> {
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return room === 'noise'
    ? noiseFiles(id, name, read)
    : readingFiles(room, id, `find${name.charAt(0).toUpperCase()}${name.slice(1)}`, read);
}

function noiseFiles(id: string, name: string, read: (path: string) => string): Record<string, string> {
  const page = (title: string, noise: string) => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${title} - 云川在线</title></head>
<body>
<h1>${title}</h1>
<div class="info">2026-11-20 09:00 来源：海州日报</div>
<div class="content">
${'<p>清晨七点，港口的汽笛声把整座小城叫醒，渔船一艘接一艘靠岸，码头上很快热闹起来，买鱼的人排到了街口。</p>\n'.repeat(6)}${noise}
</div>
</body>
</html>
`;
  const meta = (slug: string) => `{\n  "url": "http://www.yunchuan.example/${slug}.html"\n}\n`;
  return {
    [`lib/noise/${id}.ts`]: `import type { NoiseRule } from './rule';

/** What this noise is, how it is told from the article, and what must not be taken for it. */
export const ${name}: NoiseRule = {
  id: '${id}',
  kind: 'watermark',
  *find({ article }) {
    for (const line of article?.body ?? []) {
      // the noise of the sample page: put its structure here, never its words
      if (line.text.startsWith('${id}')) yield { rule: '${id}', kind: 'watermark', element: line.block };
    }
  },
};
`,
    'lib/noise/rules.ts': listed(read('lib/noise/rules.ts'), name, id, name),
    [`tests/pages/noise-${id}/page.html`]: page('港口的清晨', `<p>${id}</p>`),
    [`tests/pages/noise-${id}/meta.json`]: meta(id),
    [`tests/pages/noise-not-${id}/page.html`]: page('港口的傍晚', '<p>看上去像杂讯、其实是正文的一段话写在这里。</p>'),
    [`tests/pages/noise-not-${id}/meta.json`]: meta(`not-${id}`),
    [`tests/noise/${id}.test.ts`]: `// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { ${name} } from '../../lib/noise/${id}';
import { hide, load, pageFile, sceneOf } from './scene';

it('takes the noise and no word of the article', () => {
  load(pageFile('noise-${id}'));
  const { hidden, left } = hide(sceneOf('.content'), ${name});
  expect(hidden).toEqual(['${id}']);
  expect(left).toContain('买鱼的人排到了街口');
});

it('leaves its look-alike alone', () => {
  load(pageFile('noise-not-${id}'));
  expect(hide(sceneOf('.content'), ${name}).hidden).toEqual([]);
});
`,
    'tests/house/look-alikes.ts': withLookAlike(read, id, `noise-not-${id}`),
  };
}

/** What each room calls the file that runs its rules, and how a claim of the room begins. */
const READING: Record<Exclude<Room, 'noise'>, { list: string; claim: string; form: string }> = {
  source: { list: 'sources', claim: 'value: { name: match[1] ?? "", url: null }', form: "s: ['海州日报']" },
  time: { list: 'times', claim: "which: 'published', value: { iso: match[1] ?? '', precision: 'day', zone: 'assumed' }", form: "t: '2024-09-16'" },
  credits: { list: 'credits', claim: "value: { role: '作者', names: [match[1] ?? ''] }", form: "c: ['作者:王澈']" },
}; // prettier-ignore

function readingFiles(room: Exclude<Room, 'noise'>, id: string, find: string, read: (path: string) => string): Record<string, string> {
  const { list, claim, form } = READING[room];
  const entry = room === 'time' ? `...${find}(scene)` : find;
  const [imported, type] =
    room === 'time'
      ? ["import type { Scene } from '../scene';\nimport type { TimeClaim } from './claim';", 'TimeClaim']
      : [
          `import type { ${room === 'source' ? 'Source' : 'Credit'} } from '../../model/report';\nimport type { Claim, Scene } from '../scene';`,
          room === 'source' ? 'Claim<Source>' : 'Claim<Credit>',
        ];
  const where = `lib/provenance/${room}/${list}.ts`;
  return {
    [`lib/provenance/${room}/${id}.ts`]: `${imported}

/** The words of the form, as pages print it. */
const FORM = /${id}：([^\\s，。]{2,20})/;

/** What this form is, with an example, and what must not be taken for it. */
export function* ${find}(scene: Scene): Generator<${type}> {
  for (const near of scene.near) {
    const match = FORM.exec(near.text);
    if (match) yield { ${claim}, rule: '${room === 'credits' ? 'credit' : room}-${id}', place: 'page', quote: near.text, trust: 0.6 };
  }
}
`,
    [where]: listed(read(where), find, id, entry),
    'tests/provenance/formats.ts': read('tests/provenance/formats.ts').replace(
      /(?=\]; \/\/ prettier-ignore\s*$)/,
      `  ['${id}：…', { ${form} }],\n  ['${id}-look-alike', { ${form.replace(/'.*'/, room === 'time' ? "''" : '')} }],\n`,
    ),
    'tests/house/look-alikes.ts': withLookAlike(read, `${room}/${id}#${find}`, `${id}-look-alike`),
  };
}

/** The text of a file that runs rules, with one more: imported where its name belongs, run after the others. */
function listed(text: string, name: string, id: string, entry: string): string {
  const line = `import { ${name} } from './${id}';`;
  const neighbours = [...text.matchAll(/^import .* from '\.\/(.*)';$/gm)];
  const next = neighbours.find(([, file = '']) => file > id);
  const withImport = next ? text.replace(next[0], `${line}\n${next[0]}`) : text.replace(neighbours.at(-1)?.[0] ?? '', `$&\n${line}`);
  return withImport.replace(/(?<=const (?:RULES|claims|WATERMARK_RULES: readonly NoiseRule\[\]) = \[)([^\]]*?),?\s*(?=\])/, `$1, ${entry}`);
}

const withLookAlike = (read: (path: string) => string, rule: string, words: string): string =>
  read('tests/house/look-alikes.ts').replace(/(?<=LOOK_ALIKES: Record<string, string> = \{\n)/, `  '${rule}': '${words}',\n`);

/** Why a rule cannot be made, or null. */
export function misuse(room: string | undefined, id: string | undefined): string | null {
  if (!ROOMS.some((each) => each === room)) return `a room is one of ${ROOMS.join(', ')}, not ${room ?? 'nothing'}`;
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id ?? '')) return `an ID is words in kebab case, not ${id ?? 'nothing'}`;
  const file = room === 'noise' ? `lib/noise/${id ?? ''}.ts` : `lib/provenance/${room ?? ''}/${id ?? ''}.ts`;
  return existsSync(join(ROOT, file)) ? `${file} is there already` : null;
}

if (import.meta.main) {
  const [room, id = ''] = process.argv.slice(2);
  const wrong = misuse(room, id);
  if (wrong) {
    console.error(`new:rule: ${wrong}\n${USAGE}`);
    process.exit(2);
  }
  const files = filesFor(room as Room, id, (path) => readFileSync(join(ROOT, path), 'utf8'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
    console.log(`wrote ${path}`);
  }
  spawnSync('prettier', ['--write', '--log-level', 'warn', ...Object.keys(files)], { cwd: ROOT, stdio: 'inherit' });
  console.log(
    `Now make the fixture real, then the rule. \`npm run rules\` writes tests/RULES.md; UPDATE=1 npm test writes expected.json: read it.`,
  );
}
