/** Words of the control for a span of time; fetched with it. */
export const timeWindow = {
  from: 'From',
  to: 'To',
  zone: (zone: string) => `Your time zone: ${zone}`,
  windowEnds: 'Give both the start and the end.',
};
