import { showRange } from '../marks/highlight';
import { answerInPage } from '../messages/transport';
import type { Mode, PageReport } from '../model/report';
import { fail, ok, type Result } from '../model/result';
import { nameOf, rangeOf, type Choice } from './hiding/choose';
import { printThen } from './print';
import type { Readings } from './reading/readings';

/** What a visit lets be asked of it. */
export interface Answering {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly readings: Readings;
  readonly revealed: Choice['revealed'];
  /** What the reader asked to see again on this page, by name. */
  readonly again: Set<string>;
  override: Mode | null;
  report(): Result<PageReport>;
  /** Brings the page to what its reader wants; what is being read is waited for. */
  apply(): Promise<void>;
}

/** Answers what popup, menus and shortcuts ask of a visit, until its signal ends it. */
export function answerFor(visit: Answering): void {
  const { readings } = visit;
  answerInPage(
    {
      report: async () => {
        await readings.ifPassed();
        return visit.report();
      },
      reread: async ({ now }) => {
        await readings.again(now ?? null);
        return visit.report();
      },
      show: ({ quote }) => {
        const { read, reader } = readings;
        const range = read && quote.place === 'page' ? reader?.findWords(read.page, quote.quote) : null;
        if (range) showRange(range);
        return ok(range != null);
      },
      reveal: async ({ hidden, shown }) => {
        const name = nameOf(hidden);
        if (shown) visit.again.add(name);
        else visit.again.delete(name);
        await visit.apply();
        const found = visit.revealed.find((each) => nameOf(each.hidden) === name);
        if (shown && found) showRange(rangeOf(found.target));
        return visit.report();
      },
      override: async ({ mode }) => {
        visit.override = mode;
        await visit.apply();
        await readings.ifPassed();
        return visit.report();
      },
      copy: async ({ part }) => {
        await readings.queue.rest();
        const { read, reader } = readings;
        const report = visit.report();
        if (!report.ok) return report;
        if (!read || !reader) return fail('internal');
        return ok(part === 'article' ? reader.copyArticle(read, report.value) : reader.copySelection(visit.document, read));
      },
      print: () => print(visit),
    },
    visit.signal,
  );
}

/** Prints the page as `focus` shows it, then gives it its own mode back. */
async function print(visit: Answering): Promise<Result<boolean>> {
  const { override } = visit;
  visit.override = 'focus';
  await visit.apply();
  const back = () => {
    visit.override = override;
    void visit.apply();
  };
  printThen(visit.document, back, visit.signal);
  return ok(true);
}
