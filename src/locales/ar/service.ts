import type { ServiceMessages } from '../messages.js';

/** When support is there. */
export const service: ServiceMessages = {
  label: 'ساعات الدعم',
  business: 'الدعم',
  onCall: 'المناوبة للطلبات العاجلة',
  open: 'يوجد من يجيب الآن',
  closed: 'لا يوجد من يجيب الآن',
  onCallNow: 'يوجد مناوب للطلبات العاجلة',
  around: 'على مدار الساعة',
  until: (time) => `حتى ${time}`,
  again: (time) => `العودة ابتداءً من ${time}`,
  inZone: (time, other) => `${time} (بتوقيت الدعم: ${other})`,
  both: (first, second) => `${first}، ${second}`,
  respondBy: (time) => `أول رد قبل ${time}`,
  languages: (languages) => `لغات الدعم: ${languages}.`,
  week: 'الأيام القادمة',
  day: 'اليوم',
  hoursIn: (zone) => `الساعات، ${zone}`,
  hours: 'الساعات',
  yours: 'بتوقيتك',
  allDay: 'طوال اليوم',
  none: 'مغلق',
  range: (from, to) => `من ${from} إلى ${to}`,
  holiday: (name) => `مغلق: ${name}`,
};
