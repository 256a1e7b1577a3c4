/** When somebody is there. */
export * from './calendars.js';
export * from './open-hours.js';
export * from './week.js';
export { isTimeZone, zoneOffset } from './zone.js';
