import { defineUnlistedScript } from '#imports';
import { findProcedural } from '../lib/filters/procedural';

// Comes into a page only when a filter list has procedural rules for it: the page script stays small.
export default defineUnlistedScript(() => {
  (globalThis as { qingyuanProcedural?: typeof findProcedural }).qingyuanProcedural = findProcedural;
});
