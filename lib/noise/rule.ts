import type { Article } from '../article/article';
import type { Page } from '../dom/lines';
import type { Sight } from '../dom/sight';
import type { NoiseKind } from '../model/report';
import type { NoiseTarget } from '../model/noise';

/** All a noise rule may look at. */
export interface Scene {
  page: Page;
  /** Null on a page that is no article: most rules then have nothing to say. */
  article: Article | null;
  sight: Sight;
  /** The site's own name and host: noise that names the site is noise twice over. */
  site: { name: string; host: string };
  /** The reader has pressed something in the page a moment ago: what opened since was asked for. */
  pressed?: boolean;
}

/** What is worked out of a scene once, and shared by all rules that ask. */
export function oncePerScene<T extends object>(make: (scene: Scene) => T): (scene: Scene) => T {
  const made = new WeakMap<Scene, T>();
  return (scene) => {
    const known = made.get(scene) ?? make(scene);
    made.set(scene, known);
    return known;
  };
}

/** One way to recognise noise. The file's name is the id, in code, report and test pages. */
export interface NoiseRule {
  id: string;
  kind: NoiseKind;
  find(scene: Scene): Iterable<NoiseTarget>;
}
