/** A line on its way into a copy: its words, and the elements it stands in, the nearest first. */
export interface Block {
  html: string;
  text: string;
  inside: readonly Element[];
}

const HEADING = /^h[1-6]$/;
const around = ({ inside }: Block, names: RegExp): Element | undefined => inside.find(({ localName }) => names.test(localName));

/** Blocks put together to paragraphs, headings, lists, tables and quotes. Lines of one list or table are one piece of text. */
export function grouped(blocks: readonly Block[]): { html: string[]; text: string[] } {
  const html: string[] = [];
  const text: string[] = [];
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at];
    if (!block) break;
    const whole = around(block, /^(?:table|ul|ol)$/);
    if (whole && around(block, /^(?:li|t[dh])$/)) {
      let end = at;
      while (end < blocks.length && blocks[end]?.inside.includes(whole)) end++;
      const group = blocks.slice(at, end);
      const written = whole.localName === 'table' ? table(group) : list(group, whole.localName);
      html.push(written.html);
      text.push(written.text);
      at = end;
    } else {
      html.push(single(block));
      if (block.text) text.push(block.text);
      at++;
    }
  }
  return { html, text };
}

function single(block: Block): string {
  if (!block.text) return block.html;
  const heading = around(block, HEADING)?.localName;
  // the piece has one h1: its headline
  if (heading) return `<${heading === 'h1' ? 'h2' : heading}>${block.html}</${heading === 'h1' ? 'h2' : heading}>`;
  if (around(block, /^pre$/)) return `<pre>${block.html}</pre>`;
  if (around(block, /^blockquote$/)) return `<blockquote><p>${block.html}</p></blockquote>`;
  return `<p>${block.html}</p>`;
}

function list(group: readonly Block[], name: string): { html: string; text: string } {
  const items = byElement(group, /^li$/);
  return {
    html: `<${name}>${items.map((item) => `<li>${item.map(({ html }) => html).join('<br>')}</li>`).join('')}</${name}>`,
    text: items.map((item) => `- ${words(item)}`).join('\n'),
  };
}

function table(group: readonly Block[]): { html: string; text: string } {
  const rows = byElement(group, /^tr$/).map((row) => byElement(row, /^t[dh]$/));
  const cell = (blocks: readonly Block[]) => {
    const name = blocks[0] && around(blocks[0], /^th$/) ? 'th' : 'td';
    return `<${name}>${blocks.map(({ html }) => html).join('<br>')}</${name}>`;
  };
  return {
    html: `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`,
    text: rows.map((row) => row.map(words).join('\t')).join('\n'),
  };
}

const words = (blocks: readonly Block[]): string => blocks.flatMap(({ text }) => (text ? [text] : [])).join(' ');

/** Neighbours that stand in the same element of a kind. */
function byElement(blocks: readonly Block[], names: RegExp): Block[][] {
  const groups: Block[][] = [];
  let last: Element | null | undefined = null;
  for (const block of blocks) {
    const element = around(block, names);
    if (element === last && groups.length > 0) groups.at(-1)?.push(block);
    else groups.push([block]);
    last = element;
  }
  return groups;
}
