import type { Labels } from '../translation.ts';

export const offline: Labels['offline'] = {
  update: 'صدرت طبعة جديدة.',
  failed: 'لا يمكن جلب الملف الآن، ولم يُحفظ هنا.',
  reload: 'إعادة التحميل',
  title: 'هذه الصفحة ليست على هذا الجهاز',
  words:
    'لا توجد شبكة، ولم تُحفظ هذه الصفحة هنا. والصفحات التي سبق أن قرأتها يمكن قراءتها بلا شبكة.',
  home: 'إلى البداية',
};
