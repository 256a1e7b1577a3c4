import type { ServiceMessages } from '../messages.js';

/** When support is there. */
export const service: ServiceMessages = {
  label: 'Servicezeiten',
  business: 'Support',
  onCall: 'Bereitschaft für dringende Anfragen',
  open: 'Gerade ist jemand da',
  closed: 'Gerade ist niemand da',
  onCallNow: 'Für dringende Anfragen ist jemand in Bereitschaft',
  around: 'rund um die Uhr',
  until: (time) => `bis ${time}`,
  again: (time) => `wieder ab ${time}`,
  inZone: (time, other) => `${time} (${other})`,
  both: (first, second) => `${first}, ${second}`,
  respondBy: (time) => `Erste Antwort bis ${time}`,
  languages: (languages) => `Der Support antwortet auf ${languages}.`,
  week: 'Die nächsten Tage',
  day: 'Tag',
  hoursIn: (zone) => `Zeiten, ${zone}`,
  hours: 'Zeiten',
  yours: 'Ihre Zeit',
  allDay: 'Ganztags',
  none: 'Geschlossen',
  range: (from, to) => `${from} – ${to}`,
  holiday: (name) => `Geschlossen: ${name}`,
};
