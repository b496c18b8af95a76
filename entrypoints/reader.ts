import { defineUnlistedScript } from '#imports';
import { offerReader } from '../lib/visit/handover';
import { READER } from '../lib/visit/reader';

// the background brings it to pages that may hold an article (lib/background/scripts.ts)
export default defineUnlistedScript(() => {
  offerReader(READER);
});
