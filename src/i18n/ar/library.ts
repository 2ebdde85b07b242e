import type { Labels } from '../translation.ts';

export const library: Labels['library'] = {
  title: 'كل النصوص',
  intro: {
    zero: 'لا نصوص.',
    one: 'نص واحد، حسب المؤلف والعنوان.',
    two: 'نصان، حسب المؤلف والعنوان.',
    few: '{n} نصوص، حسب المؤلف والعنوان.',
    many: '{n} نصًا، حسب المؤلف والعنوان.',
    other: '{n} نص، حسب المؤلف والعنوان.',
  },
  filter: 'عرض',
  author: 'المؤلف',
  year: 'السنة',
  any: 'الكل',
  shown: '{n} من {all} من النصوص',
  none: 'لا نص لهذا المؤلف من هذه السنة.',
};
