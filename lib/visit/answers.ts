import { showRange } from '../marks/highlight';
import { answerInPage } from '../messages/transport';
import type { Mode, PageReport } from '../model/report';
import { fail, ok, type Result } from '../model/result';
import { nameOf, rangeOf, type Choice } from './choose';
import { printThen } from './print';
import type { Read } from './read';
import type { Reader } from './reader';

/** What a visit lets be asked of it. */
export interface Answering {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly read: Read | null;
  readonly reader: Reader | null;
  readonly revealed: Choice['revealed'];
  /** What the reader asked to see again on this page, by name. */
  readonly again: Set<string>;
  override: Mode | null;
  /** Somebody asks for a report, also if the page does not look like an article. */
  wanted: boolean;
  report(): Result<PageReport>;
  /** Reads a page that was passed over. */
  readIfPassed(): Promise<void>;
  readAgain(now: number): Promise<void>;
  apply(): Promise<void>;
}

/** Answers what popup, menus and shortcuts ask of a visit, until its signal ends it. */
export function answerFor(visit: Answering): void {
  answerInPage(
    {
      report: async () => {
        await visit.readIfPassed();
        return visit.report();
      },
      reread: async ({ now }) => {
        visit.wanted = true;
        await visit.readAgain(now ?? Date.now());
        return visit.report();
      },
      show: ({ quote }) => {
        const range = visit.read && quote.place === 'page' ? visit.reader?.findWords(visit.read.page, quote.quote) : null;
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
        return visit.report();
      },
      copy: ({ part }) => {
        const { read, reader, document } = visit;
        const report = visit.report();
        if (!read || !reader || !report.ok) return fail('busy');
        return ok(part === 'article' ? reader.copyArticle(read, report.value) : reader.copySelection(document, read));
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
