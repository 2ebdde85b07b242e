import type { Labels } from '../translation.ts';

type Subpages = Pick<Labels, 'names' | 'quotations' | 'chronology' | 'apparatus' | 'bibliography'>;

export const subpages: Subpages = {
  names: {
    title: 'Namenregister',
    intro: 'Wen und was der Text nennt, mit jeder Stelle; auch die, die nur der Herausgeber nennt.',
    all: 'Alle',
    kind: 'Zeigen',
    kinds: {
      person: 'Personen',
      organization: 'Organisationen',
      movement: 'Bewegungen',
      periodical: 'Periodika',
      work: 'Werke',
      event: 'Ereignisse',
      place: 'Orte',
    },
    one: {
      person: 'Person',
      organization: 'Organisation',
      movement: 'Bewegung',
      periodical: 'Periodikum',
      work: 'Werk',
      event: 'Ereignis',
      place: 'Ort',
    },
    notesOnly: 'nur in den Anmerkungen des Herausgebers',
    places: { one: '1 Stelle', other: '{n} Stellen' },
  },
  quotations: {
    title: 'Zitate und Anspielungen',
    intro:
      'Wörter des Textes, die von einem anderen sind oder daran anzuklingen scheinen: von wem, wo sie dort stehen und wie sicher das ist.',
    heads: ['Wörter', 'Von wem', 'Brief oder Werk', 'Wo', 'Wie sicher', 'Anmerkung'],
    where: 'Im Text',
    source: 'Quelle',
    note: 'Anmerkung',
    certainties: {
      certain: 'zitiert',
      probable: 'wahrscheinlich gemeint',
      possible: 'vielleicht ein Anklang',
    },
  },
  chronology: {
    title: 'Zeittafel',
    intro:
      'Was die Anmerkungen des Herausgebers datieren, nach Art und Zeit. Jeder Eintrag führt zu seiner Anmerkung und seiner Stelle im Text.',
    what: 'Was',
    place: 'Stelle',
    kinds: {
      person: 'Lebensdaten',
      organization: 'Organisationen',
      periodical: 'Periodika',
      event: 'Ereignisse',
      work: 'Werke',
      quotation: 'Zitierte Wörter',
      concept: 'Begriffe',
      phrase: 'Wendungen',
    },
  },
  apparatus: {
    title: 'Apparat',
    accidentals: 'Zweifel an Schreibung und Ähnlichem',
    intro: 'Wie diese Ausgabe aus ihrer Vorlage entstand, Stelle für Stelle.',
    place: 'Stelle',
    source: 'Vorlage',
    reading: 'Diese Ausgabe',
    conjecture: 'Vielleicht',
    reason: 'Grund',
    marked: 'als Titel ausgezeichnet',
    unmarked: 'nicht ausgezeichnet',
    editions: 'Ausgaben',
    number: 'Ausgabe',
    date: 'Datum',
    fingerprint: 'Fingerabdruck der Wörter',
    changes: 'Änderungen',
    errors: 'Fehler melden',
    report:
      'Schreiben Sie dem Herausgeber dieser Website, was falsch ist und woher man es weiß, und nennen Sie Absatz (¶) und Ausgabe.',
  },
  bibliography: {
    title: 'Quellen',
    intro: 'Die Werke, auf denen die Anmerkungen des Herausgebers beruhen.',
    exports: 'Für Literaturverwaltungen:',
    annotations: 'Die Anmerkungen als Daten:',
    cited: 'Angeführt in:',
    consulted: {
      opened: 'Für diese Ausgabe eingesehen, ganz oder teilweise.',
      cited: 'Angeführt, ohne eingesehen worden zu sein.',
    },
    consultedIntro:
      'Bei jedem steht, ob es für diese Ausgabe ganz oder teilweise eingesehen oder ohne Einsicht angeführt wurde.',
    introduction: 'Einführung',
  },
};
