import type { Nodes, Paragraph } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { bare, mark, type Reading, tidy } from './reading.ts';
import { type Line, type Source, type Zone, zones } from './zones.ts';

const markdown = unified().use(remarkParse);

/** Reads a source with one block per line, whose note references are links. */
export function readSource({ lines, levels }: Source): Reading {
  const read = (zone: Zone): string =>
    tidy(
      lines
        .filter((line) => line.zone === zone)
        .map((line) => readLine(line, levels))
        .join(' ')
        // The source puts a space before note references; the page does not.
        .replace(/ +(?=⟨sign )/g, ''),
    );
  return Object.fromEntries(zones.map((zone) => [zone, read(zone)])) as Record<Zone, string>;
}

function readLine({ text, as }: Line, levels: number): string {
  if (text.replace(/\u00a0/g, '').trim() === '') return '';
  const blocks = (): string =>
    markdown
      .parse(text)
      .children.map((node) => readNode(node, levels))
      .join('');
  if (as === 'title') return mark('title') + text.replace(/^title: /, '');
  if (as === 'author' || as === 'year') return mark(as) + bare(blocks());
  if (as === 'dateline') return `${mark('p')}${text} ${mark('date')}${text}`;
  if (as === 'updated') return mark('updated') + (/\S+$/.exec(text)?.[0] ?? '');
  return blocks();
}

function readNode(node: Nodes, levels: number): string {
  const inside = (): string =>
    'children' in node ? node.children.map((child) => readNode(child, levels)).join('') : '';
  switch (node.type) {
    case 'heading':
      return mark(`h${node.depth + levels}`) + inside();
    case 'paragraph':
      return readParagraph(node, inside());
    case 'strong':
      return mark('cite') + inside() + mark('/cite');
    case 'emphasis':
      return mark('em') + inside() + mark('/em');
    case 'link':
      return readLink(node.url, inside());
    case 'text':
      return node.value;
    case 'break':
      return ' ';
    default:
      throw new TypeError(`A source with “${node.type}” cannot be read yet.`);
  }
}

/** A paragraph, or a note if it begins with a link to a note's reference. */
function readParagraph({ children: [first] }: Paragraph, inside: string): string {
  const isNote = first?.type === 'link' && /#f\w+$/.test(first.url);
  return isNote ? inside : mark('p') + inside;
}

function readLink(url: string, words: string): string {
  if (/#n\w+$/.test(url)) return mark(`sign ${words.replace(/^\[(.*)\]$/, '$1')}`);
  if (/#f\w+$/.test(url)) return mark(`note ${words.replace(/\.$/, '')}`);
  return mark(`a ${url}`) + words + mark('/a');
}
