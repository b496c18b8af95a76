// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { FORMATS } from './formats.ts';
import { articlePage, credits, read, sources, verdict } from './page.ts';

test.each(
  FORMATS.map(
    (format) =>
      [
        `${format[0]} ${format[1].first ?? ''}${format[1].tail ?? ''}${format[0] ? '' : (format[1].url ?? format[1].head ?? '')}`,
        ...format,
      ] as const,
  ),
)('%s', (_, meta, { s, t, c, o, v, m, url, ...page }) => {
  const reading = read(articlePage(meta, page), url);
  if (s) expect(sources(reading), 'sources').toEqual(s);
  if (t !== undefined) expect(reading.published?.value.iso ?? '', 'publish time').toBe(t);
  if (m) expect(reading.modified?.value.iso, 'update').toBe(m);
  if (c) expect(credits(reading).sort(), 'credits').toEqual([...c].sort());
  if (o) expect(reading.originalTitle?.value, 'original headline').toBe(o);
  if (v) expect(verdict(reading), 'verdict').toBe(v);
});
