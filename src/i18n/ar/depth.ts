import type { Labels } from '../translation.ts';

export const depth: Labels['depth'] = {
  reading: {
    author: 'علامات مثل {sign} تفتح حواشي المؤلف',
    editorToo: '، والكلمات المنقطة تعليقات المحرر',
    editor: 'الكلمات المنقطة تفتح تعليقات المحرر',
    textual: '؛ و° علامة تصويب، والخط المتموج علامة قراءة مشكوك فيها',
    end: '.',
  },
  shown: {
    plain: 'بسيط: كلمات المؤلف وحواشيه',
    essential: 'أساسي: {essential} من {all} من تعليقات المحرر',
    full: 'كامل: كل تعليقات المحرر ({all})',
    scholarly: 'علمي: كل التعليقات والتصويبات والقراءات المشكوك فيها',
  },
  asSource: ' · كما في المصدر',
  part: '{n} من {all}',
  annotations: 'تعليقات المحرر: {essential} في «أساسي»، {all} في «كامل»',
  more: '{n} أخرى في «كامل»',
  emendations: {
    zero: 'لا تصويبات',
    one: 'تصويب واحد',
    two: 'تصويبان',
    few: '{n} تصويبات',
    many: '{n} تصويبًا',
    other: '{n} تصويب',
  },
  doubts: {
    zero: 'لا قراءات مشكوك فيها',
    one: 'قراءة واحدة مشكوك فيها',
    two: 'قراءتان مشكوك فيهما',
    few: '{n} قراءات مشكوك فيها',
    many: '{n} قراءة مشكوكًا فيها',
    other: '{n} قراءة مشكوك فيها',
  },
  inScholarly: '{list} في «علمي»',
  and: ' و',
};
