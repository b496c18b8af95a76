import type { NoiseTarget } from '../model/noise';
import { attempt } from '../model/result';
import type { NoiseRule, Scene } from './rule';
import { CLUTTER_RULES, WATERMARK_RULES } from './rules';

/** Targets found, and the ids of rules that failed on this page and were skipped. */
export interface Noise {
  targets: NoiseTarget[];
  broken: string[];
}

/** Runs rules one by one: a rule that throws on a hostile page is skipped, the others go on. Yields after each. */
function* run(rules: readonly NoiseRule[], scene: Scene): Generator<undefined, Noise> {
  const noise: Noise = { targets: [], broken: [] };
  for (const rule of rules) {
    // one by one: there may be more than a call takes arguments
    for (const target of attempt(rule.id, () => [...rule.find(scene)], [], noise.broken)) noise.targets.push(target);
    yield;
  }
  return noise;
}

/** Finds the watermarks in an article and cuts them out of what is read from now on. The page itself is not touched. */
export function* cutWatermarks(scene: Scene): Generator<undefined, Noise> {
  const noise = yield* run(WATERMARK_RULES, scene);
  for (const target of noise.targets) {
    if ('text' in target) scene.page.cut(target.text, target.start, target.end, target.instead);
    else if ('element' in target) scene.page.cutAll(target.element);
  }
  return noise;
}

/** Finds ads, overlays and furniture, with a pause after each rule. */
export function lookForClutter(scene: Scene): Generator<undefined, Noise> {
  return run(CLUTTER_RULES, scene);
}

/** The same at one go. */
export function findClutter(scene: Scene): Noise {
  const work = lookForClutter(scene);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
