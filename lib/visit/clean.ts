import type { NoiseTarget } from '../model/noise';
import type { NoiseRule, Scene } from '../noise/rule';
import { CLUTTER_RULES, WATERMARK_RULES } from '../noise/rules';

/** Targets found, and the ids of rules that failed on this page and were skipped. */
export interface Noise {
  targets: NoiseTarget[];
  broken: string[];
}

/** Runs rules one by one: a rule that throws on a hostile page is skipped, the others go on. */
function run(rules: readonly NoiseRule[], scene: Scene): Noise {
  const noise: Noise = { targets: [], broken: [] };
  for (const rule of rules) {
    try {
      noise.targets.push(...rule.find(scene));
    } catch (error) {
      console.warn(`Qingyuan: rule ${rule.id} was skipped:`, error);
      noise.broken.push(rule.id);
    }
  }
  return noise;
}

/** Finds the watermarks in an article and cuts them out of what is read from now on. The page itself is not touched. */
export function cutWatermarks(scene: Scene): Noise {
  const noise = run(WATERMARK_RULES, scene);
  for (const target of noise.targets) {
    if ('text' in target) scene.page.cut(target.text, target.start, target.end);
    else
      for (const line of scene.page.lines)
        for (const text of line.texts) if (target.element.contains(text)) scene.page.cut(text, 0, text.data.length);
  }
  return noise;
}

/** Finds ads, overlays and furniture. */
export function findClutter(scene: Scene): Noise {
  return run(CLUTTER_RULES, scene);
}
