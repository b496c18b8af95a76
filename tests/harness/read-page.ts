import { interpret } from '../../lib/interpret/interpret.ts';
import type { PageFacts } from '../../lib/model/facts.ts';
import { complete, gather, type Read } from '../../lib/visit/reading/read.ts';

/** Both halves of a reading in one: the page's, and the background's on facts that went through a message. No outlet is known. */
export function* readPage(document: Document, url: URL, now: number): Generator<undefined, Read> {
  const gathered = yield* gather(document, url, now);
  const facts = gathered.facts && (JSON.parse(JSON.stringify(gathered.facts)) as PageFacts);
  const unknown = (_: string, names: string[]) => ({ site: null, sources: names.map(() => null) });
  return complete(gathered, facts && interpret(facts, unknown));
}
