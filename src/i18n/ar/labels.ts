import type { Labels } from '../translation.ts';
import { about } from './about.ts';
import { after } from './after.ts';
import { depth } from './depth.ts';
import { downloads } from './downloads.ts';
import { highlights } from './highlights.ts';
import { library } from './library.ts';
import { offline } from './offline.ts';
import { ownNotes } from './own-notes.ts';
import { place } from './place.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { subpages } from './subpages.ts';

/** The interface's strings in Arabic. */
export const ar: Labels = {
  lang: 'ar',
  skip: 'انتقل إلى النص',
  contents: 'المحتويات',
  close: 'إغلاق',
  minutes: '{n} د',
  reading: '{time} للقراءة',
  progress: '{n} من {total} د',
  progressLabel: 'مقدار المقروء',
  edition: 'الطبعة {n}',
  provenance: 'تاريخ النص',
  heading: 'رابط إلى هذا القسم: {title}',
  paragraph: '¶ {n}',
  tasks: { done: 'منجز', open: 'غير منجز' },
  notes: {
    author: 'حاشية المؤلف {n}',
    text: 'حاشية على النص',
    authorHeading: 'حواشي المؤلف',
    textHeading: 'حاشية على النص',
    back: '↑ {sign}',
    backLabel: '{back} إلى {label} في النص',
  },
  emendations: {
    heading: 'التصويبات',
    sign: '°',
    label: 'التصويب {n}',
    intro: 'مواضع تخالف فيها هذه الطبعة مصدرها، وعليها في النص علامة صغيرة.',
    words: '– في المصدر',
    title: '– مميز هنا عنوانًا، وغير مميز في المصدر.',
    doubts: 'قراءات مشكوك فيها',
    doubtsIntro: 'قراءات في المصدر تبدو خطأ وتُركت كما هي، وتحتها في النص خط متموج رفيع.',
    doubtLabel: 'القراءة المشكوك فيها {n}',
    conjecture: '– ربما',
    all: 'الجهاز النقدي كله',
    accidentals: 'الشكوك في الإملاء ونحوه مدرجة في الجهاز النقدي وحده:',
    titles: 'عناوين الدوريات والكتب، وهي بخط غليظ في المصدر، تظهر هنا عناوين.',
  },
  editorial: {
    heading: 'تعليقات المحرر',
    intro: 'تعليقات هذه الطبعة على أعلام النص وعباراته. وليست من كلام المؤلف.',
    citedBy: 'يمكن الاستشهاد بكل منها وحده، بتاريخه وطبعته وعنوانه؛ والأول مثلًا هكذا:',
    label: 'تعليق المحرر: {heading}',
    one: 'تعليق المحرر',
    introduction: 'عن هذا النص',
    kinds: {
      person: 'شخص',
      organization: 'منظمة',
      periodical: 'دورية',
      event: 'حدث',
      work: 'عمل',
      concept: 'مفهوم',
      phrase: 'عبارة',
      quotation: 'اقتباس',
    },
    statuses: { documented: '', inference: 'استنتاج المحرر', disputed: 'مختلف فيه' },
    sources: 'المصادر:',
    mentions: {
      zero: 'لا ذكر',
      one: 'ذُكر مرة',
      two: 'ذُكر مرتين',
      few: 'ذُكر {n} مرات',
      many: 'ذُكر {n} مرة',
      other: 'ذُكر {n} مرة',
    },
    backLabel: '{back} في النص',
  },
  after,
  highlights,
  ownNotes,
  depth,
  card: {
    previous: 'الحاشية السابقة',
    next: 'الحاشية التالية',
    closeAll: 'إغلاق الكل',
    more: 'المزيد',
    list: 'كل الحواشي',
    back: 'العودة إلى {label}',
    copy: 'نسخ الرابط',
    copied: 'نُسخ الرابط.',
    copyFailed: 'تعذر نسخ الرابط. وها هو:',
  },
  place,
  contributors: { translator: 'ترجمة {names}', editor: 'تحرير {names}' },
  colophon: {
    heading: 'بيانات النشر',
    statements: 'تقول الصفحة التي أُخذ منها هذا النص:',
    source: 'المصدر: {title}، آخر تحديث للصفحة {date}.',
    sourceUndated: 'المصدر: {title}.',
    holder: '© {holder}.',
    publicDomain: 'هذا النص في الملك العام.',
    licensed: 'يجوز استعمال هذا النص برخصة {licence}.',
    edition: 'الطبعة {version}، {date}.',
    about: 'عن هذا الموقع',
    rights:
      'هذه كلمات صفحة المصدر لا كلماتنا: والإذن الذي تسجله أُعطي لها. ومن ينشر هذا الموقع يحتاج إلى إذن صاحب الحقوق، {holder}. ورخص هذا الموقع تشمل برنامجه وكلمات المحرر فقط، لا نص المؤلف.',
  },
  search,
  ...subpages,
  draft: {
    copy: 'نسخ المدخل',
    copied: 'نُسخ. ألصقه في annotations.yaml واكتب متنه.',
    failed: 'رُفضت الحافظة. وها هو المدخل:',
  },
  settings,
  site: {
    pages: 'صفحات هذا النص',
    text: 'النص',
    search: 'بحث',
    home: 'إلى النص',
    bar: 'البحث والإعدادات',
    textBar: 'المحتويات والبحث والإعدادات',
    moved: 'انتقل هذا النص',
    movedTo: 'وهو الآن هنا:',
    notFound: 'الصفحة غير موجودة',
    notFoundHelp: 'لعل في العنوان خطأ أو أنه تغير. ويمكنك المتابعة من هنا:',
  },
  about,
  downloads,
  library,
  offline,
  notLoaded: 'تعذّر التحميل. أعد المحاولة، أو أعد تحميل الصفحة.',
};
