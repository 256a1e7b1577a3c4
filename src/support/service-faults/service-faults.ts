/**
 * What is contradictory in the parts of a catalog that are read late: `service`, `guidance`, `hints`. A form can do
 * without all of them, so that a browser only reports these faults, while a server should not start with them.
 */
import { readService, type Catalog, type Service, type UrgentPath } from '../../contract/index.js';
import { findCalendar } from '../calendar/calendars.js';
import { idFaults, type CatalogFault } from '../catalog-faults.js';
import { urgentMarker } from '../urgency/marker.js';
import { calendarFaults } from './calendar-faults.js';
import { guidanceFaults } from './guidance-faults.js';
import { unknownId, unknownIds, whenReadable } from './reading-faults.js';

function targetFaults(service: Service, { priorities }: Catalog): CatalogFault[] {
  const seen = new Set<string>();
  return (service.targets ?? []).flatMap(({ priority, firstResponse, calendar }, index) => {
    const at = `/service/targets/${index}`;
    const faults = [
      ...unknownId(priority, priorities, `${at}/priority`, 'a priority'),
      ...unknownId(calendar, service.calendars, `${at}/calendar`, 'a calendar'),
    ];
    if (!(firstResponse > 0 && Number.isFinite(firstResponse))) {
      faults.push({ pointer: `${at}/firstResponse`, message: `is ${firstResponse}; it takes minutes above zero.` });
    }
    if (calendar === undefined && !findCalendar(service, undefined, 'business')) {
      const message = 'is missing, and there is no calendar of kind "business" to count its minutes in.';
      faults.push({ pointer: `${at}/calendar`, message });
    }
    if (seen.has(priority)) {
      faults.push({ pointer: `${at}/priority`, message: `"${priority}" has a target already; keep one.` });
    }
    seen.add(priority);
    return faults;
  });
}

/** The subject has to hold the marker and something after it. */
function markerFaults(path: UrgentPath, { requestTypes }: Catalog): CatalogFault[] {
  const needed = urgentMarker(path).length + 3;
  return requestTypes.flatMap((type, index) => {
    if (!type.urgent && !path.types?.includes(type.id)) return [];
    const at = type.fields.findIndex(({ id }) => id === 'subject');
    const limit = type.fields[at]?.maxLength ?? Infinity;
    if (limit >= needed) return [];
    const message = `is ${limit}, too short for "${urgentMarker(path)}: " and a subject; allow more.`;
    return [{ pointer: `/requestTypes/${index}/fields/${at}/maxLength`, message }];
  });
}

function urgentFaults(service: Service, catalog: Catalog): CatalogFault[] {
  const { requestTypes, priorities } = catalog;
  const path = service.urgent;
  if (!path) {
    const message = 'is true, but /service/urgent does not say what is urgent and what happens then.';
    return requestTypes.flatMap(({ urgent }, index) =>
      urgent ? [{ pointer: `/requestTypes/${index}/urgent`, message }] : [],
    );
  }
  const at = '/service/urgent';
  const faults = [
    ...idFaults(path.criteria, `${at}/criteria`),
    ...unknownIds(path.types, requestTypes, `${at}/types`, 'a request type'),
    ...unknownId(path.priority, priorities, `${at}/priority`, 'a priority'),
    ...unknownId(path.calendar, service.calendars, `${at}/calendar`, 'a calendar'),
    ...markerFaults(path, catalog),
  ];
  if (path.criteria.length === 0) {
    faults.push({ pointer: `${at}/criteria`, message: 'is empty; without a criterion nothing can be urgent.' });
  }
  if (!path.types?.length && !requestTypes.some(({ urgent }) => urgent)) {
    faults.push({
      pointer: `${at}/types`,
      message: 'names no type, and no request type is "urgent": nobody is offered it.',
    });
  }
  if (path.marker !== undefined && !path.marker.trim()) {
    faults.push({ pointer: `${at}/marker`, message: 'is empty; leave it out for "URGENT".' });
  }
  if (path.url !== undefined && !/^https:\/\/./i.test(path.url)) {
    faults.push({ pointer: `${at}/url`, message: `"${path.url}" is no https address.` });
  }
  if (path.phone !== undefined && !/\d/.test(path.phone)) {
    faults.push({ pointer: `${at}/phone`, message: `"${path.phone}" is no number; write it as +48 22 555 01 00.` });
  }
  return faults;
}

/** Finds what is contradictory in a catalog's `service`, `guidance` and `hints`; empty when all is well. */
export function serviceFaults(catalog: Catalog): CatalogFault[] {
  const ofService = whenReadable(
    () => readService(catalog),
    '/service',
    (service) => [
      ...idFaults(service.calendars, '/service/calendars'),
      ...(service.calendars ?? []).flatMap((calendar, index) =>
        calendarFaults(calendar, `/service/calendars/${index}`),
      ),
      ...targetFaults(service, catalog),
      ...urgentFaults(service, catalog),
    ],
  );
  return [...ofService, ...guidanceFaults(catalog)];
}
