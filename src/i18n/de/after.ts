import type { Labels } from '../translation.ts';

export const after: Labels['after'] = {
  title: 'Nach dem Text',
  notes: 'Anmerkungen',
  notesOf: {
    author: { one: '1 des Autors', other: '{n} des Autors' },
    editor: { one: '1 des Herausgebers', other: '{n} des Herausgebers' },
  },
  names: 'Namen',
  namesOf: { one: '1 Eintrag mit jeder Stelle', other: '{n} Einträge mit jeder Stelle' },
  cite: 'Zitieren',
  citeAs: 'Chicago, MLA, APA; BibTeX, RIS, CSL-JSON',
  also: 'Außerdem:',
};
