/** Which calendar counts for what. */
import type { Calendar, Service } from '../../contract/index.js';

/** A calendar by its id, or the first of a kind where no id is given; nothing where there is none. */
export function findCalendar(
  { calendars = [] }: Service,
  id: string | undefined,
  kind: Calendar['kind'],
): Calendar | undefined {
  return calendars.find((calendar) => (id === undefined ? calendar.kind === kind : calendar.id === id));
}
