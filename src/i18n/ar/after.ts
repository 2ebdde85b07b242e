import type { Labels } from '../translation.ts';

export const after: Labels['after'] = {
  title: 'بعد النص',
  notes: 'الحواشي',
  notesOf: {
    author: {
      zero: 'لا شيء للمؤلف',
      one: 'واحدة للمؤلف',
      two: 'اثنتان للمؤلف',
      few: '{n} للمؤلف',
      many: '{n} للمؤلف',
      other: '{n} للمؤلف',
    },
    editor: {
      zero: 'لا شيء للمحرر',
      one: 'واحدة للمحرر',
      two: 'اثنتان للمحرر',
      few: '{n} للمحرر',
      many: '{n} للمحرر',
      other: '{n} للمحرر',
    },
  },
  names: 'الأعلام',
  namesOf: {
    zero: 'لا مداخل',
    one: 'مدخل واحد مع كل مواضعه',
    two: 'مدخلان مع كل مواضعهما',
    few: '{n} مداخل مع كل مواضعها',
    many: '{n} مدخلًا مع كل مواضعها',
    other: '{n} مدخل مع كل مواضعها',
  },
  cite: 'الاستشهاد',
  citeAs: 'Chicago، MLA، APA؛ BibTeX، RIS، CSL-JSON',
  also: 'وأيضًا:',
};
