import type { Labels } from '../translation.ts';

export const depth: Labels['depth'] = {
  reading: {
    author: 'Zeichen wie {sign} öffnen die Anmerkungen des Autors',
    editorToo: ', punktierte Wörter die des Herausgebers',
    editor: 'Punktierte Wörter öffnen die Anmerkungen des Herausgebers',
    textual: '; ° steht bei einer Berichtigung, eine Wellenlinie unter einer zweifelhaften Lesart',
    end: '.',
  },
  shown: {
    plain: 'Schlicht: die Wörter und Anmerkungen des Autors',
    essential: 'Wesentlich: {essential} von {all} Anmerkungen des Herausgebers',
    full: 'Vollständig: alle {all} Anmerkungen des Herausgebers',
    scholarly: 'Wissenschaftlich: alle Anmerkungen, Berichtigungen und zweifelhaften Lesarten',
  },
  asSource: ' · Wie in der Vorlage',
  part: '{n} von {all}',
  annotations: 'Anmerkungen des Herausgebers: {essential} in „Wesentlich“, {all} in „Vollständig“',
  more: '{n} weitere in „Vollständig“',
  emendations: { one: '1 Berichtigung', other: '{n} Berichtigungen' },
  doubts: { one: '1 zweifelhafte Lesart', other: '{n} zweifelhafte Lesarten' },
  inScholarly: '{list} in „Wissenschaftlich“',
  and: ' und ',
};
