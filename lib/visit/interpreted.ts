import { askBackground } from '../messages/transport';
import type { Interpretation, PageFacts } from '../model/facts';

/** Asks the background what facts mean: once more if it was ended while it was about to answer. Null without an answer. */
export async function interpreted(facts: PageFacts): Promise<Interpretation | null> {
  for (let tries = 0; tries < 2; tries++) {
    const answer = await askBackground('interpret', facts);
    if (answer.ok) return answer.value;
    if (answer.error !== 'internal') return null;
  }
  return null;
}
