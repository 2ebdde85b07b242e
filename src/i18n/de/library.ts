import type { Labels } from '../translation.ts';

export const library: Labels['library'] = {
  title: 'Alle Texte',
  intro: { one: '1 Text, nach Autor und Titel.', other: '{n} Texte, nach Autor und Titel.' },
  filter: 'Zeigen',
  author: 'Autor',
  year: 'Jahr',
  any: 'Alle',
  shown: '{n} von {all} Texten',
  none: 'Kein Text dieses Autors ist aus diesem Jahr.',
};
