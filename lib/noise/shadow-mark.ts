import { Affinity } from './affinity';
import { PASSWORD } from './password';
import type { NoiseRule } from './rule';
import { elementTarget } from './runs';

/** A watermark is short. */
const LONGEST = 120;
const SHARED = 3;
/** Last letters by which marks are known for the same. */
const KEY = 4;

/**
 * Words in open shadow roots of their own, put into one paragraph after the other: on the page and in what is copied, but in no
 * text a page search or a reader mode knows. They must end alike at least three times, and name the site or begin with random
 * characters: components that say something (prices, names, dates) say something else each time.
 */
export const shadowMark: NoiseRule = {
  id: 'shadow-mark',
  kind: 'watermark',
  *find(scene) {
    const { article } = scene;
    if (!article) return;
    const groups = new Map<string, { host: Element; text: string }[]>();
    for (const host of article.root.querySelectorAll('*')) {
      if (host.shadowRoot?.nodeType !== 11 || host.textContent.trim()) continue;
      const text = host.shadowRoot.textContent.replace(/\s+/g, ' ').trim();
      if (text.length < KEY || text.length > LONGEST) continue;
      const key = text.slice(-KEY);
      const group = groups.get(key);
      if (group) group.push({ host, text });
      else groups.set(key, [{ host, text }]);
    }
    if (groups.size === 0) return;
    const affinity = Affinity.of(scene);
    for (const group of groups.values()) {
      if (group.length < SHARED || !group.some(({ text }) => affinity.share(text) >= 0.5 || PASSWORD.test(text))) continue;
      for (const { host } of group) yield elementTarget(shadowMark, host);
    }
  },
};
