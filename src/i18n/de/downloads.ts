import type { Labels } from '../translation.ts';

export const downloads: Labels['downloads'] = {
  heading: 'Downloads',
  intro:
    'Der ganze Text mit seinen Anmerkungen, den Berichtigungen und den Anmerkungen des Herausgebers.',
  formats: {
    epub: 'EPUB, für Lese-Apps und E-Reader',
    pdf: 'PDF, für Papier',
    html: 'Einzelne Webseite, auch ohne Netz',
    md: 'Markdown',
    txt: 'Reiner Text',
  },
  short: { epub: 'EPUB', pdf: 'PDF', html: 'Webseite', md: 'Markdown', txt: 'reiner Text' },
  size: '{n} kB',
  sum: 'SHA-256',
  missing: { pdf: 'In dieser Kopie der Website gibt es kein PDF dieses Textes.' },
  front: {
    address: 'Veröffentlicht unter {address}',
    numbers:
      'Die Absätze sind nummeriert (¶) und werden nach diesen Nummern zitiert. Sie gehören nicht zum Text.',
  },
  signs: {
    plain:
      '_Unterstriche_ umschließen Hervorhebungen und Titel. Zeichen von Anmerkungen stehen in [Klammern]; ° folgt einem Wort, das diese Ausgabe berichtigt.',
    markdown: 'Das Zeichen ° folgt einem Wort, das diese Ausgabe berichtigt.',
  },
  doubts:
    'Lesarten der Vorlage, die falsch aussehen und stehen blieben, unter der Nummer ihres Absatzes.',
  cover: 'Umschlag: {title} von {author}',
  start: 'Titelseite',
  text: 'Beginn des Textes',
  landmarks: 'Wegmarken',
  accessible:
    'Nur Text, in folgerichtiger Lesereihenfolge, mit Inhaltsverzeichnis, verknüpften Anmerkungen und nummerierten Absätzen. Der Umschlag ist das einzige Bild; er nennt Titel und Autor.',
  find: {
    help: 'Ein Wort, eine „Wortfolge“ oder ein Wortanfang: Gesch*',
    matches: {
      one: '1 Treffer im Text und in seinen Anmerkungen.',
      other: '{n} Treffer im Text und in seinen Anmerkungen.',
    },
    none: 'Kein Treffer für „{q}“ im Text und in seinen Anmerkungen.',
    more: 'In dem, was der Herausgeber sagt: {n}.',
    clear: 'Leeren',
  },
};
