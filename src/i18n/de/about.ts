import type { Labels } from '../translation.ts';

export const about: Labels['about'] = {
  nav: {
    label: 'Diese Website',
    home: 'Startseite',
    about: 'Über diese Website',
    accessibility: 'Barrierefreiheit',
  },
  description:
    'Was diese Website ist, wie man hier liest, was sie speichert und was sie verspricht.',
  intro: [
    'Ein Text steht hier so, dass man ihn genau lesen kann. Seine Wörter stehen, wie der Autor sie veröffentlicht hat, Anmerkung für Anmerkung und Absatz für Absatz. Was diese Ausgabe hinzufügt – Anmerkungen des Herausgebers, Zeichen für ihre Eingriffe, ein Namenregister, eine Suche –, steht getrennt davon und lässt sich ausschalten.',
  ],
  publisher: 'Veröffentlicht von {publisher}.',
  editor: 'Herausgeber: {editor}.',
  contact: 'Fehler und Fragen:',
  texts: 'Was man hier lesen kann',
  edition: 'Ausgabe {version}, {date}',

  reading: {
    heading: 'Wie man hier liest',
    manners: [
      {
        term: 'Anmerkungen',
        words:
          'Ein hochgestelltes Zeichen führt zu seiner Anmerkung. Angeklickt, angetippt oder mit der Eingabetaste gewählt, öffnet es sie: im Rand, wo das Fenster breit genug ist, sonst über dem Text. Esc oder dasselbe Zeichen schließt sie wieder. Wo Rand ist, stehen die Anmerkungen des Autors von Anfang an darin; sonst zeigt die Maus, die auf einem Zeichen ruht, die Anmerkung, solange sie bleibt.',
      },
      {
        term: 'Die Zeichen des Herausgebers',
        words:
          'Wie viel von der Arbeit des Herausgebers zu sehen ist, bestimmt die Tiefe. Schlicht: die Wörter und Anmerkungen des Autors. Wesentlich, so kommt die Seite: eine feine Punktlinie unter den Wörtern, die den meisten Lesern erklärt werden müssen. Vollständig: unter allen, die der Herausgeber erklärt. Wissenschaftlich: dazu ein kleines ° nach einem Wort, das diese Ausgabe berichtigt, und eine Wellenlinie unter einer zweifelhaften Lesart, die stehen blieb.',
      },
      {
        term: 'Absätze',
        words:
          'Jeder Absatz hat eine Nummer, ¶, die sich nie ändert, und eine eigene Adresse. Danach sollte zitiert werden. In den Einstellungen lassen sich die Nummern dauernd zeigen; auf Papier stehen sie immer.',
      },
      {
        term: 'Suche',
        words:
          'Die Suche in einem Text ist genau: Sie findet jede Stelle eines Wortes, einer „Wortfolge“ oder eines Wortanfangs (Gesch*), zählt sie und zeigt, wo sie stehen. Die Konkordanz führt alle Wörter ohne Skript auf.',
      },
      {
        term: 'Einstellungen',
        words:
          'Farben, Schriftgröße, Zeilenabstand und Zeilenlänge, Tiefe, Absatznummern, Anmerkungen im Rand, Vorschau und Tasten. Sie gelten in diesem Browser, bis sie zurückgesetzt werden.',
      },
      {
        term: 'Downloads',
        words:
          'Nach dem Text wird er als EPUB, PDF, einzelne Webseite, Markdown und reiner Text angeboten, wo der Herausgeber das darf. Ein Text, der einmal gelesen wurde, lässt sich ohne Netz wieder lesen und durchsuchen.',
      },
      {
        term: 'Vorlesen',
        words:
          'Zum Vorlesen dient die Stimme des Browsers: „Laut vorlesen“ oder der Lesemodus in Edge und Chrome, „Seite anhören“ in Safari, „Vorlesen“ in der Leseansicht von Firefox. Anmerkungen folgen nach dem Text, und mitten im Satz wird kein Zeichen und keine Nummer gesprochen.',
      },
      {
        term: 'Ohne Skript',
        words:
          'Jedes Wort, jede Anmerkung und jeder Link steht in der Seite selbst. Ohne Skript öffnen sich die Anmerkungen am unteren Rand des Fensters, und die Konkordanz ersetzt die Suche.',
      },
    ],
    keys: 'Tasten',
    key: 'Taste',
    does: 'Was sie tut',
    table: [
      { keys: ['/'], does: 'öffnet die Suche im Text' },
      {
        keys: ['Strg K', 'Cmd K'],
        does: 'öffnet sie auch, wenn einzelne Tasten ausgeschaltet sind',
      },
      { keys: ['n', 'N'], does: 'nächster Treffer, voriger Treffer' },
      { keys: ['j', 'k'], does: 'nächster Absatz, voriger Absatz' },
      { keys: ['[', ']'], does: 'voriger Abschnitt, nächster Abschnitt' },
      { keys: ['o'], does: 'öffnet die nächste Anmerkung' },
      { keys: ['t'], does: 'öffnet das Inhaltsverzeichnis' },
      { keys: ['h'], does: 'markiert die ausgewählten Wörter' },
      {
        keys: ['F6'],
        does: 'geht zur Meldung am Fuß des Fensters, etwa über eine geteilte Markierung',
      },
      { keys: ['m'], does: 'zeigt mehr von der Arbeit des Herausgebers, nach allem nichts' },
      { keys: ['?'], does: 'zeigt diese Tasten' },
      {
        keys: ['↑', '↓'],
        does: 'an der Nummer eines Absatzes oder dem Link einer Überschrift: zum nächsten',
      },
      { keys: ['Tab', 'Eingabe'], does: 'zum nächsten Link oder Bedienelement; es benutzen' },
      {
        keys: ['Esc'],
        does: 'schließt, was offen ist, und kehrt dorthin zurück, wo es geöffnet wurde',
      },
    ],
    keysOff:
      'Tasten, die ein einzelner Buchstabe oder ein Zeichen sind, lassen sich in den Einstellungen ausschalten.',
  },

  made: {
    heading: 'Wie sie entsteht',
    words: [
      'Jeder Text ist eine Markdown-Datei, und alles, was der Herausgeber sagt, steht in anderen Dateien daneben. Ein Programm macht daraus diese Seiten und weigert sich, mit Zeile und Grund, wo eine Anmerkung nicht angeführt ist, ein Link ins Leere führt oder sich eine veröffentlichte Adresse ändern würde.',
      'Hier läuft kein Serverprogramm: Die Seiten sind Dateien. Dieselben Wörter ergeben auf jedem Rechner dieselben Bytes, und Tests lesen die fertigen Seiten in mehreren Browsern.',
    ],
  },

  rights: {
    heading: 'Rechte',
    words:
      'Was über die Rechte an jedem Text bekannt ist, steht unten. Die eigenen Wörter des Herausgebers (Anmerkungen, Einführung, Apparat und Register) dürfen unter der Lizenz CC BY 4.0 verwendet werden, das Programm unter der MIT-Lizenz. Keine von beiden gilt für den Text eines Autors.',
    text: '{title}: {rights}',
    statement: '{source} sagt: „{statement}“',
  },

  privacy: {
    heading: 'Datenschutz',
    words: [
      'Keine Seite dieser Website fragt einen anderen Rechner nach etwas: keine Schriften, keine Skripte, keine Zähler, keine eingebetteten Medien. Es gibt keine Cookies. Der Browser ist angewiesen, alles abzulehnen, was nicht von hier kommt, und verrät anderen Websites nicht, woher ein Klick kam.',
      'Wer den Server betreibt, sieht, was jeder Server sieht: welche Seite wann und von welcher Netzadresse abgerufen wurde. Eine Suche geschieht im Browser; ihre Wörter gehen an niemanden.',
    ],
    stored: 'Was dieser Browser speichert, und nur hier:',
    kept: [
      'die Einstellungen, sobald sie geändert werden',
      'wo im Text zuletzt gelesen wurde, damit ein späterer Besuch dort weitergehen kann',
      'Kopien der gelesenen Seiten, damit sie ohne Netz wieder gelesen werden können',
    ],
    keptHighlights:
      'was Sie in den Texten markieren und notieren, bis Sie es dort oder unter „Meine Notizen“ löschen; dazu, wie viele Markierungen ein Text hat',
    forget: 'Werden die Daten dieser Website im Browser gelöscht, ist all das entfernt.',
  },

  fidelity: {
    heading: 'Was erhalten bleibt',
    words:
      'Ein Text begegnet in vielen Formen außer seiner Seite. Die Tests dieser Website zählen den Bestand der Seite, lesen jede Form wieder ein und zählen, was sie darin finden. Ein Link zählt, wo man ihm noch folgen kann; auf Papier, wo die Anmerkung oder die Adresse, zu der er führt, auch dasteht. Die Tests schreiben diese Zahlen und schlagen fehl, wenn sie nicht mehr stimmen.',
    title: '{title}, Ausgabe {version}',
    form: 'Form',
    of: '{n} von {all}',
    parts: {
      headings: 'Überschriften',
      paragraphs: 'Absätze',
      notes: 'Anmerkungen',
      links: 'Links',
    },
    forms: {
      'no-script': 'Die Seite ohne Skript',
      'reader-view': 'Leseansicht',
      print: 'Die Seite, gedruckt',
      pdf: 'PDF',
      epub: 'EPUB',
      html: 'Einzelne Webseite',
      md: 'Markdown',
      txt: 'Reiner Text',
    },
  },

  access: {
    words:
      'Diese Website verspricht, WCAG 2.2 auf den Stufen A und AA ganz zu erfüllen und AAA für den Kontrast von Text. Jedes Kriterium steht mit dem Test da, der es sichert, und was kein Test zeigen kann, ist benannt.',
    link: 'Die Kriterien im Einzelnen',
    listed:
      'Ein Test ist durch seine Datei unter tests/site und seinen Satz benannt; ein Test achtet darauf, dass es einen dieses Namens gibt. Dass Tests ein Kriterium sichern, heißt, dass sie keinen Verstoß gefunden haben, nicht, dass es keinen gibt.',
    people:
      'Von Menschen nicht erprobt: Noch niemand hat diese Seiten mit Vorleseprogramm, Braillezeile, Schalter oder Stimme gelesen, und kein Test kann das ersetzen. Wer es getan hat, möge berichten.',
    criteria: 'WCAG 2.2, Kriterium für Kriterium',
    criterion: 'Kriterium',
    level: 'Stufe',
    held: 'Wodurch gesichert',
    absent: 'Trifft nicht zu: {reason}',
    untried: 'Nicht erprobt: {what}',
  },

  tools: {
    heading: 'Eigene Werkzeuge',
    words: [
      'Lesemodus, Vorleseprogramm, Wörterbuch und Übersetzer des Browsers finden den Text, wo sie ihn suchen: in der Seite, der Reihe nach, mit Überschriften, Absätzen, Anmerkungen und Links.',
      'Ein Bookmarklet, das sein Programm von anderswo holt, wie das von Hypothesis, wird abgewiesen: Die Regel, die Fremdes von diesen Seiten fernhält, kann es davon nicht unterscheiden.',
    ],
  },
};
