import type { Labels } from '../translation.ts';

export const highlights: Labels['highlights'] = {
  lang: 'ar',
  close: 'إغلاق',
  marked: {
    zero: 'لا تظليل، {place}',
    one: 'تظليل واحد، {place}',
    two: 'تظليلان، {place}',
    few: '{n} تظليلات، {place}',
    many: '{n} تظليلًا، {place}',
    other: '{n} تظليل، {place}',
  },
  noted: {
    zero: 'لا ملاحظات',
    one: 'ملاحظة واحدة',
    two: 'ملاحظتان',
    few: '{n} ملاحظات',
    many: '{n} ملاحظة',
    other: '{n} ملاحظة',
  },
};
