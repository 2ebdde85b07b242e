import type { Labels } from '../translation.ts';

export const offline: Labels['offline'] = {
  update: 'Es gibt eine neue Ausgabe.',
  failed: 'Die Datei ist jetzt nicht abrufbar und wurde hier nicht gespeichert.',
  reload: 'Neu laden',
  title: 'Diese Seite ist nicht auf diesem Gerät',
  words:
    'Es gibt kein Netz, und diese Seite wurde hier nicht gespeichert. Seiten, die schon gelesen wurden, lassen sich ohne Netz lesen.',
  home: 'Zum Anfang',
};
