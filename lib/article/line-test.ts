import type { Line, Page } from '../dom/lines';
import type { Position } from '../dom/outline';
import type { Sight } from '../dom/sight';
import { Zone } from '../model/zone';
import type { Body } from './body';
import { foldedParts } from './fold';
import { furnitureKind } from './furniture';
import { isPager } from './pager';
import { readingLength } from './prose';

/** A block that stands around articles by its name, inside the root, is none of it if it holds less than this share. */
const MINOR = 0.25;

/** STORM LEAVES THOUSANDS WITHOUT POWER: a paragraph that is one link, in capitals, leads to another story. */
function isShouted(line: Line): boolean {
  return line.linked === line.size && line.size >= 12 && /\p{Lu}{3}/u.test(line.text) && !/\p{Ll}/u.test(line.text);
}

/** Hardly anything but links; beyond the page's first and last line nothing speaks against it. */
const isLink = (line: Line | undefined): boolean => !line || line.linked * 10 > line.size * 8;

/** Whether lines inside the root belong to the article; remembers what it learned of their containers. */
export class LineTest {
  private readonly minor = new Map<Position, boolean>();
  private readonly rootDrawn: boolean;
  private folded: Element[] | null = null;
  /** The lines of links looked at last: where they end, and whether they stand in the text. */
  private links = { end: 0, inText: false };

  constructor(
    private readonly body: Body,
    private readonly page: Page,
    private readonly sight: Sight,
    private readonly boxed: ReadonlySet<Line>,
  ) {
    // WeChat and fold gates hide the whole article until a script has run: then nothing in it is judged by sight
    this.rootDrawn = sight.drawn(body.root);
  }

  weight(line: Line | undefined): number {
    const weight = line ? this.body.weights[line.index] : 0;
    return line && weight && !this.around(line) && !furnitureKind(line) ? weight : 0;
  }

  keeps(line: Line): boolean {
    if (this.around(line) || furnitureKind(line) || line.in(Zone.Button | Zone.Nav) || isPager(line)) return false;
    if (isLink(line) && readingLength(line) < 60 && (line.in(Zone.Item) || this.menu(line))) return false;
    if (this.headsLinks(line) || isShouted(line)) return false;
    return !this.rootDrawn || this.sight.drawn(line.block) || this.isFolded(line);
  }

  /** In the rest of the text, which a gate keeps from sight. */
  private isFolded(line: Line): boolean {
    this.folded ??= foldedParts(this.page, this.body.root, this.sight);
    return this.folded.some((part) => part.contains(line.block));
  }

  /** A label over nothing but links: tags, topics. */
  private headsLinks(line: Line): boolean {
    const next = this.page.lines[line.index + 1];
    return line.size < 20 && line.in(Zone.Item) && /[:：]$/.test(line.text) && next?.in(Zone.Item) === true && next.linked >= next.size;
  }

  /** Links alone, above and below as well: a menu or a list of other stories, unless the text goes on below them. */
  private menu(line: Line): boolean {
    const { lines } = this.page;
    if (!isLink(lines[line.index - 1]) || !isLink(lines[line.index + 1])) return false;
    if (line.index >= this.links.end) {
      let end = line.index + 1;
      while (end < lines.length && isLink(lines[end])) end++;
      this.links = { end, inText: this.weight(lines[end]) > 0 && lines[end]?.block.localName === line.block.localName };
    }
    return !this.links.inText;
  }

  /** Inside a box of other stories, or in a small block whose name says comments, side bar and the like. */
  around(line: Line): boolean {
    if (this.boxed.has(line)) return true;
    const { parents } = this.page.outline;
    for (let at = line.at; at >= 0 && at !== this.body.at; at = parents[at] ?? -1)
      if (this.body.surroundings.has(at) && this.isMinor(at)) return true;
    return false;
  }

  private isMinor(at: Position): boolean {
    let answer = this.minor.get(at);
    if (answer === undefined) {
      const weight = this.page.linesIn(at).reduce((sum, line) => sum + (this.body.weights[line.index] ?? 0), 0);
      this.minor.set(at, (answer = weight < this.body.total * MINOR));
    }
    return answer;
  }
}
