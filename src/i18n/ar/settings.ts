import type { Labels } from '../translation.ts';

/** The words of the reader’s settings. */
export const settings: Labels['settings'] = {
  title: 'الإعدادات',
  close: 'إغلاق',
  reset: 'إعادة الضبط',
  wasReset: 'عاد كل شيء كما كان أول الأمر.',
  lost: 'تسري هذه الإعدادات على هذه الصفحة، لكن لا يمكن حفظها هنا.',
  amounts: { size: '{n} بكسل', leading: '{n}', width: 'الأحرف: {n}' },
  names: {
    theme: 'المظهر',
    size: 'حجم الخط',
    leading: 'تباعد الأسطر',
    width: 'طول السطر',
    depth: 'العمق',
    asSource: 'كما في المصدر (في «علمي»)',
    numbers: 'أرقام الفقرات',
    marginNotes: 'حواشي المؤلف في الهامش (الشاشات العريضة)',
    authorPreviews: 'معاينة حواشي المؤلف بالفأرة',
    editorPreviews: 'معاينة تعليقات المحرر بالفأرة',
    selectionBar: 'إظهار إجراءات النص المحدد',
    keys: 'المفاتيح المفردة، مثل / للبحث و? لسردها',
  },
  words: {
    system: 'النظام',
    light: 'فاتح',
    sepia: 'بني',
    dark: 'داكن',
    plain: 'بسيط',
    essential: 'أساسي',
    full: 'كامل',
    scholarly: 'علمي',
    hover: 'بالفأرة',
    always: 'دائمًا',
    off: 'معطل',
    on: 'مفعل',
  },
};
