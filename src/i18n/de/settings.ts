import type { Labels } from '../translation.ts';

/** The words of the reader’s settings. */
export const settings: Labels['settings'] = {
  title: 'Einstellungen',
  close: 'Schließen',
  reset: 'Zurücksetzen',
  wasReset: 'Alles ist wieder wie am Anfang.',
  lost: 'Die Einstellungen gelten auf dieser Seite, können hier aber nicht gespeichert werden.',
  amounts: { size: '{n} px', leading: '{n}', width: '{n} Zeichen' },
  names: {
    theme: 'Farben',
    size: 'Schriftgröße',
    leading: 'Zeilenabstand',
    width: 'Zeilenlänge',
    depth: 'Tiefe',
    asSource: 'Wie in der Vorlage (in „Wissenschaftlich“)',
    numbers: 'Absatznummern',
    marginNotes: 'Anmerkungen des Autors im Rand (breite Bildschirme)',
    authorPreviews: 'Vorschau der Anmerkungen des Autors mit der Maus',
    editorPreviews: 'Vorschau der Anmerkungen des Herausgebers mit der Maus',
    selectionBar: 'Aktionen für markierten Text zeigen',
    keys: 'Einzelne Tasten, etwa / für die Suche und ? für eine Liste',
  },
  words: {
    system: 'System',
    light: 'Hell',
    sepia: 'Sepia',
    dark: 'Dunkel',
    plain: 'Schlicht',
    essential: 'Wesentlich',
    full: 'Vollständig',
    scholarly: 'Wissenschaftlich',
    hover: 'Mit der Maus',
    always: 'Immer',
    off: 'Aus',
    on: 'An',
  },
};
