// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.newbridge.example/2024/0916/1.html" }
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { interpret } from '../../lib/interpret/interpret';
import type { PageFacts } from '../../lib/model/facts';
import { fail, ok } from '../../lib/model/result';
import { offerReader } from '../../lib/visit/handover';
import { READER } from '../../lib/visit/reader';
import { Visit } from '../../lib/visit/visit';
import { fixture } from '../e2e/fixtures';

const { html } = fixture('founding-display-none');
const unknown = (_: string, names: string[]) => ({ site: null, sources: names.map(() => null) });

/** A background that answers at once, but for the style sheet of our marks: that one is there when `arrive` is called. */
function slowSheet() {
  let arrive = (): void => undefined;
  const asked = vi.fn();
  const sheet = new Promise<void>((resolve) => {
    arrive = () => {
      resolve();
    };
  });
  const sendMessage = async ({ name, ask }: { name: string; ask: unknown }) => {
    asked(name);
    if (name === 'enter') return fail('internal');
    if (name === 'loadReader') offerReader(READER);
    if (name === 'addMarksSheet') await sheet;
    if (name === 'interpret') return ok(interpret(ask as PageFacts, unknown));
    return ok(name === 'listRules' ? { early: [], late: [], procedural: [] } : null);
  };
  Object.assign(fakeBrowser.runtime, { sendMessage });
  return { arrive: () => { arrive(); }, asked }; // prettier-ignore
}

describe('a report that is asked for early', () => {
  it('is answered once what its reader wants hidden is hidden: before, nobody could tell what', async () => {
    fakeBrowser.reset();
    const { arrive, asked } = slowSheet();
    document.documentElement.innerHTML = html;
    const ending = new AbortController();
    const visit = new Visit(document, ending.signal);
    const started = visit.start(() => undefined);
    await vi.waitFor(() => {
      expect(visit.readings.read?.article).toBeTruthy();
    });
    expect(asked).toHaveBeenCalledWith('addMarksSheet');
    expect(visit.report()).toEqual(fail('busy'));
    arrive();
    await started;
    const report = visit.report();
    expect(report.ok && report.value.hidden.length).toBeGreaterThan(0);
    ending.abort();
  });
});
