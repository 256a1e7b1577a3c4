import type { AttachmentMessages } from '../messages.js';
import { plural, type Forms } from '../plural.js';

const counted = (forms: Forms): ((count: number) => string) => plural('ar', forms);

const files = counted({
  one: 'ملف واحد',
  two: 'ملفان',
  few: '# ملفات',
  many: '# ملفًا',
  other: '# ملف',
});

const rejections: Record<string, ((limit: string) => string) | undefined> = {
  empty: () => 'لم يُضَف: الملف فارغ.',
  duplicate: () => 'لم يُضَف: الملف موجود في القائمة.',
  unreadable: () => 'لم يُضَف: تتعذّر قراءة الملف. إنه مجلد، أو نُقل الملف أو حُذف.',
  type: (types) => `لم يُضَف: نوع الملف مختلف. المسموح به: ${types}.`,
  'too-large': (size) => `لم يُضَف: أقصى حجم للملف الواحد ${size}.`,
  'too-many': (count) => `لم يُضَف: أقصى عدد للملفات ${count}.`,
  total: (size) => `لم يُضَف: أقصى حجم لجميع الملفات معًا ${size}.`,
};

const groups: Record<string, string | undefined> = {
  image: 'الصور',
  video: 'مقاطع الفيديو',
  audio: 'الملفات الصوتية',
  text: 'الملفات النصية',
};

export const attachments: AttachmentMessages = {
  choose: 'اختيار ملفات',
  orDrop: 'أو سحبها أو لصقها هنا',
  limits: (count, size, total) =>
    `الحد الأقصى: ${files(count)}، ${count === 1 ? '' : 'وحجم كل منها '}${size}${total && `، وحجمها معًا ${total}`}.`,
  types: (types) => `المسموح به: ${types}.`,
  group: (group) => groups[group] ?? group,
  list: 'الملفات',
  checking: 'جارٍ الفحص',
  waiting: 'في الانتظار',
  busy: (time) => `الخدمة مشغولة. يستأنف الرفع تلقائيًا عند ${time}.`,
  progress: (sent, total) => `${sent} من ${total}`,
  paused: 'لا يوجد اتصال. يُستأنف الرفع تلقائيًا.',
  uploaded: 'تم الرفع',
  locationRemoved: 'أُزيل الموقع الجغرافي',
  mayBeLocated: {
    video: 'قد يكشف هذا الفيديو مكان تصويره.',
    image: 'قد تكشف هذه الصورة مكان التقاطها.',
  },
  failed: (reason) => `لم يُرفع. ${reason}`,
  rejected: (reason, limit) => rejections[reason]?.(limit) ?? 'لم يُضَف.',
  removed: 'تمت الإزالة',
  remove: (name) => `إزالة ${name}`,
  retry: (name) => `إعادة المحاولة: ${name}`,
  tryNow: 'المحاولة الآن',
  tryFileNow: (name) => `المحاولة الآن: ${name}`,
  edit: 'تعديل',
  editFile: (name) => `تعديل ${name}`,
  unavailable: 'تتعذّر إضافة الملفات الآن. تحقّق من اتصالك، ثم أعد المحاولة.',
  required: 'أضف ملفًا.',
  unfinished: counted({
    one: 'لم يُرفع ملف واحد. أعد المحاولة أو أزله.',
    two: 'لم يُرفع ملفان. أعد المحاولة أو أزلهما.',
    few: 'لم تُرفع # ملفات. أعد المحاولة أو أزلها.',
    many: 'لم يُرفع # ملفًا. أعد المحاولة أو أزلها.',
    other: 'لم يُرفع # ملف. أعد المحاولة أو أزلها.',
  }),
};
