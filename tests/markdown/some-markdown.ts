import fc from 'fast-check';

/** Words and line ends. */
export const prose = [
  'Words',
  'words and',
  ' ',
  ', ',
  '. ',
  '\n',
  '\n\n',
  '\n\n',
  '“so”',
  '(so)',
  'İ',
  '漢',
];
/** Markup, whole and broken. */
export const signs = [
  ...['# ', '> ', '- ', '1. ', '1) ', '    ', '  ', '\t', '===', '---', '***', '+ ', ': ', ' \n\n'],
  ...[
    '*',
    '**',
    '_',
    '`',
    '```',
    '~~~',
    '~~',
    '\\',
    '&amp;',
    '&',
    '|',
    '| - |',
    ':-',
    '!',
    '=',
    '#',
  ],
  ...[
    '[',
    ']',
    '](a)',
    '[a]: b',
    '[^1]',
    '[^1]: ',
    '"',
    "'",
    '[x]: y "',
    '- [ ] ',
    '<b>',
    '<!--',
    '-->',
  ],
  ...[
    'www.',
    'https:',
    '//a.example',
    'HTTP://a.example',
    'w',
    '@',
    'a@b.example',
    '.example',
    '\u00a0',
  ],
  ...['mailto:', 'xmpp:', '\u2028', '\u3000', '\u200b', '\ufeff', '-', '.', ')', '{', '$'],
];
/** Markdown of words and markup in any order. */
export const markdown = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...prose) },
      { weight: 2, arbitrary: fc.constantFrom(...signs) },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));
