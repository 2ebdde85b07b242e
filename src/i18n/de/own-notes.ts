import type { Labels } from '../translation.ts';

export const ownNotes: Labels['ownNotes'] = {
  title: 'Meine Notizen',
  all: 'Alle Notizen zu diesem Text',
  highlight: 'Markieren',
  note: 'Notiz',
  deleted: 'Gelöscht.',
  undo: 'Rückgängig',
  colour: 'Farbe',
  colours: { yellow: 'Gelb', green: 'Grün', blue: 'Blau', pink: 'Rosa', grey: 'Grau' },
  yourNote: 'Ihre Notiz',
  edit: 'Bearbeiten',
  done: 'Fertig',
  delete: 'Löschen',
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert.',
  linkRefused: 'Die Zwischenablage wurde verweigert. Hier ist der Link:',
  everywhere: 'Meine Notizen zu allen Texten',
  statuses: {
    found: '',
    changed: 'Der Text hat sich geändert. Jetzt lautet er: „{reading}“',
    lost: 'Diese Wörter stehen nicht mehr im Text.',
  },
  changed:
    'Dieser Text hat sich geändert: Einige Wörter, die Sie markiert haben, lauten jetzt anders oder stehen nicht mehr darin.',
  attach: 'An die ausgewählten Wörter heften',
  attachHelp: 'Wählen Sie zuerst die Wörter im Text aus.',
  count: { one: '1 Markierung', other: '{n} Markierungen' },
  none: 'Noch ist nichts markiert. Wählen Sie in einem Text Wörter aus, dann „Markieren“.',
  noMatch: 'Keine Ihrer Notizen passt.',
  find: 'In Wörtern und Notizen suchen',
  anyColour: 'Jede Farbe',
  otherText: 'Ein Text, der nicht auf dieser Website steht',
  print: 'Drucken',
  printWithText: 'Mit dem Text drucken',
  copies: 'Sicherungen',
  saveMarkdown: 'Als Markdown sichern',
  saveJson: 'Als JSON-LD sichern',
  import: 'Aus einer Datei übernehmen',
  importHelp:
    'JSON-LD oder Markdown, wie diese Website es schreibt; Anmerkungen aus Hypothesis und Readium.',
  preview: {
    added: '{n} neu',
    changed: '{n} neuer als hier',
    same: '{n} schon hier',
    deleted: '{n} hier inzwischen gelöscht',
    skipped: '{n} ohne Wörter eines Textes, die wegbleiben',
  },
  bringBack: 'Auch übernehmen, was hier gelöscht wurde',
  take: 'Übernehmen',
  cancel: 'Abbrechen',
  imported: 'Alles ist übernommen.',
  faults: {
    'too-large': 'Diese Datei ist zu groß: höchstens 5 MB und 5.000 Notizen können gelesen werden.',
    unreadable: 'Diese Datei kann nicht gelesen werden.',
    empty: 'In dieser Datei sind keine Notizen.',
  },
  lastCopy: 'Zuletzt gesichert am {date}.',
  noCopy: 'Noch nicht gesichert.',
  erase: 'Alle meine Notizen löschen',
  reallyErase:
    'Alle Markierungen und Notizen auf diesem Gerät löschen? Was Sie in eine Datei gesichert haben, bleibt.',
  erased: 'Alles ist gelöscht.',
  mayBeCleared:
    'Nur in diesem Browser gespeichert, der Daten von Websites löschen kann. Sichern Sie gelegentlich.',
  remind: 'Viele Notizen sind noch in keiner Datei gesichert.',
  save: 'In eine Datei sichern',
  shared: {
    shown: 'Jemand hat eine Markierung mit Ihnen geteilt. Sie ist für diesen Besuch zu sehen.',
    changed:
      'Der Text hat sich geändert, seit diese Markierung geteilt wurde. Der Absatz ist markiert.',
    missing: 'Die geteilte Markierung steht nicht mehr in diesem Text.',
    keep: 'Behalten',
  },
  unsupported:
    'Dieser Browser kann Markierungen nicht zeichnen. Was gespeichert ist, steht unter „Meine Notizen“.',
  noScript: 'Ihre Notizen speichert der Browser; um sie zu zeigen, braucht es sein JavaScript.',
  intro:
    'Was Sie in den Texten dieser Website markiert und notiert haben. Es ist nur auf diesem Gerät gespeichert und verlässt es nicht, außer Sie nehmen es mit.',
  citation: '{author}, „{title}“{date}. Ausgabe {version}.',
  troubles: {
    full: 'Im Speicher dieses Browsers ist kein Platz mehr. Was Sie jetzt markieren, ist verloren, wenn die Seite geschlossen wird: Sichern Sie es in eine Datei.',
    refused:
      'Dieser Browser speichert hier nichts für Websites. Was Sie markieren, ist verloren, wenn die Seite geschlossen wird: Sichern Sie es in eine Datei.',
    blocked:
      'Ein anderer Tab dieser Website hält die Notizen fest. Schließen Sie ihn und laden Sie diese Seite neu. Was Sie vorher markieren, wird nicht gespeichert.',
    hung: 'Der Speicher des Browsers antwortet nicht. Was Sie jetzt markieren, kann verloren sein, wenn die Seite geschlossen wird: Sichern Sie es in eine Datei.',
    cleared:
      'Dieser Browser hat Ihre Markierungen in diesem Text gelöscht. Wenn Sie eine Sicherung haben, übernehmen Sie sie.',
    unreadable: 'Einige Ihrer Notizen sind nicht lesbar. Sie bleiben, wie sie sind: {n}.',
  },
};
