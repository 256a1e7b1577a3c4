import type { ListMessages } from '../messages.js';
import { plural } from '../plural.js';

export const list: ListMessages = {
  unread: 'غير مقروءة',
  news: plural('ar', {
    one: 'طلب واحد فيه جديد',
    two: 'طلبان فيهما جديد',
    few: '# طلبات فيها جديد',
    many: '# طلبًا فيها جديد',
    other: '# طلب فيها جديد',
  }),
  filters: 'تصفية وترتيب',
  active: plural('ar', {
    one: 'عامل تصفية واحد',
    two: 'عاملا تصفية',
    few: '# عوامل تصفية',
    many: '# عامل تصفية',
    other: '# عامل تصفية',
  }),
  scope: 'طلبات مَن',
  own: 'طلباتي',
  organization: 'مؤسستي',
  type: 'نوع الطلب',
  anyType: 'كل الأنواع',
  priority: 'الأولوية',
  anyPriority: 'كل الأولويات',
  sort: 'الترتيب حسب',
  sorts: {
    '-updatedAt': 'آخر نشاط',
    '-createdAt': 'الأحدث أولًا',
    createdAt: 'الأقدم أولًا',
    priority: 'الأشد أولًا',
  },
  counted: (label, count) => `${label} (${count})`,
  newReplies: plural('ar', {
    one: 'رد جديد واحد',
    two: 'ردّان جديدان',
    few: '# ردود جديدة',
    many: '# ردًا جديدًا',
    other: '# رد جديد',
  }),
  changed: 'تغيّر',
  urgent: 'عاجل',
  informational: 'للعلم',
  from: (name) => `من ${name}`,
};
