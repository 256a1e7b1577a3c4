/** When support is there. Times, names and zones arrive as text in the reader's language, already isolated. */
export const service = {
  label: 'Support hours',
  business: 'Support',
  onCall: 'On call for urgent requests',
  open: 'Somebody is there now',
  closed: 'Nobody is there now',
  /** The urgent way, next to a closed business calendar. */
  onCallNow: 'Somebody is on call for urgent requests',
  around: 'around the clock',
  until: (time: string) => `until ${time}`,
  again: (time: string) => `again from ${time}`,
  /** The same moment as the organisation's clocks show it. */
  inZone: (time: string, other: string) => `${time} (${other})`,
  both: (first: string, second: string) => `${first}, ${second}`,
  respondBy: (time: string) => `First answer by ${time}`,
  languages: (languages: string) => `Support answers in ${languages}.`,
  week: 'The coming days',
  day: 'Day',
  /** A column: hours as clocks of a zone show them. */
  hoursIn: (zone: string) => `Hours, ${zone}`,
  hours: 'Hours',
  yours: 'Your time',
  allDay: 'All day',
  none: 'Closed',
  range: (from: string, to: string) => `${from} – ${to}`,
  holiday: (name: string) => `Closed: ${name}`,
};
