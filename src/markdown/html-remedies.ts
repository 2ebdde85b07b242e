/** What to write instead of an HTML tag. */

const remedies: readonly (readonly [names: string, remedy: string])[] = [
  ['b strong', 'Write “**…**” instead.'],
  ['i em cite dfn var', 'Write “*…*” instead.'],
  ['s strike del', 'Write “~~…~~” instead.'],
  ['code tt samp', 'Write “`…`” instead.'],
  ['a', 'Write “[words](address)” instead; every heading and paragraph has an address.'],
  ['img picture figure figcaption', 'Write “![description](file)” instead.'],
  ['h1 h2 h3 h4 h5 h6', 'Write “## …” instead.'],
  ['blockquote q', 'Begin each line with “> ” instead, or write the quotation marks.'],
  ['ul ol li dl dt dd', 'Write a list instead: lines that begin with “- ” or “1. ”.'],
  ['table thead tbody tfoot tr td th caption', 'Write a table instead: cells between “|”.'],
  ['pre', 'Put the lines between two lines of “```” instead.'],
  ['hr', 'Write “***” on a line of its own instead.'],
  ['sub sup kbd', 'Close it in the same paragraph, and give it no attributes.'],
  ['script style iframe object embed form input button svg link meta base', 'Remove it.'],
];

const byName = new Map(
  remedies.flatMap(([names, remedy]) => names.split(' ').map((name) => [name, remedy] as const)),
);

export const htmlRemedy = (name: string): string =>
  byName.get(name) ??
  'Remove the tags and keep the text between them, or write “\\<” if it is not HTML.';
