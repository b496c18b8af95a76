import { defineUnlistedScript } from '#imports';
import { layDown } from '../lib/visit/equip';
import { READER } from '../lib/visit/reader';

// the background brings it to pages that may hold an article (lib/background/equip.ts)
export default defineUnlistedScript(() => {
  layDown(READER);
});
