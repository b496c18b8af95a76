import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rolldown';

/** A package whose code is in a build. */
interface Bundled {
  name: string;
  version: string;
  licence: string;
  home: string;
  text: string;
}

/** What package.json says of a package, as far as notices need it. */
interface Manifest {
  name?: string;
  version?: string;
  license?: string;
  author?: string | { name?: string };
  homepage?: string;
  repository?: string | { url?: string };
}

/**
 * Third-party notices from what the bundler really put into the chunks, not from what is installed. WXT bundles page
 * script, background and pages one after the other; Vite's own `build.license` writes a file for each, ours gathers all.
 * @param data the notice of data that is packed without code of its own
 */
export function gatherNotices(data: () => string): { plugin: Plugin; notices: () => string } {
  const packages = new Map<string, Bundled>();
  const plugin: Plugin = {
    name: 'qingyuan:notices',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const file = id.replace(/^\0/, '').split('?')[0] ?? '';
          if (!file.includes('/node_modules/')) continue;
          const found = packageOf(file);
          packages.set(`${found.name} ${found.version}`, found);
        }
      }
    },
  };
  return { plugin, notices: () => written([...packages.values()], data()) };
}

/** The package a file belongs to. Throws when it has no licence or no text of it: such code must not be shipped. */
function packageOf(file: string): Bundled {
  for (let folder = dirname(file); !folder.endsWith('node_modules'); folder = dirname(folder)) {
    if (!readdirSync(folder).includes('package.json')) continue;
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    const { name, version, license: licence, repository } = manifest;
    // a package.json inside a package only says how its files are to be read
    if (!name || !version) continue;
    const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/i.test(each));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : licence === 'MIT' ? mit(manifest.author) : null;
    if (!licence || !text) throw new Error(`${name} is bundled without a licence or without its text`);
    const home =
      manifest.homepage ?? (typeof repository === 'object' ? repository.url : repository) ?? `https://www.npmjs.com/package/${name}`;
    return { name, version, licence, home: home.replace(/^git\+|\.git$/g, ''), text };
  }
  throw new Error(`${file} belongs to no package`);
}

/** The MIT licence in full, for packages that only name it: it asks that its text goes with the code. */
function mit(author: Manifest['author']): string | null {
  const holder = typeof author === 'object' ? author.name : author;
  return holder
    ? `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
    : null;
}

function written(packages: Bundled[], data: string): string {
  const parts = packages
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, licence, home, text }) => `${name} ${version} (${licence})\n${home}\n\n${text}\n`);
  const head =
    'Qingyuan is free software under GPL-3.0-or-later: see LICENSE.txt. It contains code of these packages, under their own licences.\n';
  return [head, ...parts, data].join(`\n${'-'.repeat(72)}\n\n`);
}
