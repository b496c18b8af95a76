/** A JSON-LD object, its values unchecked. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** What a document says about itself outside its body: plain and serialisable. Texts are folded; nothing is trusted. */
export interface Metadata {
  /** `document.title`. */
  title: string;
  /** `html[lang]`, lower case, or empty. */
  lang: string;
  /** Contents of `<meta name|property|itemprop>`, each with its lower-case name, in order. */
  metas: readonly (readonly [name: string, content: string])[];
  /** Every typed or dated object in JSON-LD scripts, however deep (to a limit), in order. */
  linkedData: readonly LinkedData[];
  /** `link[rel=canonical]`, resolved, or null. */
  canonical: string | null;
}
