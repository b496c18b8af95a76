import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../harness/build.ts';

/** A page of tests/pages: written by us, modelled on what real sites do. */
export interface Fixture {
  slug: string;
  url: string;
  html: string;
}

export const PAGES = join(ROOT, 'tests/pages');

export function fixture(slug: string): Fixture {
  const { url } = JSON.parse(readFileSync(join(PAGES, slug, 'meta.json'), 'utf8')) as { url: string };
  return { slug, url, html: readFileSync(join(PAGES, slug, 'page.html'), 'utf8') };
}

export const fixtures: Fixture[] = readdirSync(PAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => fixture(name));
