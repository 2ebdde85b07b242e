import type { Labels } from '../translation.ts';

export const highlights: Labels['highlights'] = {
  lang: 'de',
  close: 'Schließen',
  marked: { one: '1 Markierung, {place}', other: '{n} Markierungen, {place}' },
  noted: { one: '1 Notiz', other: '{n} Notizen' },
};
