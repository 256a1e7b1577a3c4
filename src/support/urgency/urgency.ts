/** Who may take the urgent way, and what happens then at this hour. */
import type { Calendar, RequestType, Service, UrgentPath } from '../../contract/index.js';
import { findCalendar } from '../calendar/calendars.js';
import { openState, type OpenState } from '../calendar/open-hours.js';
import { isTimeZone } from '../calendar/zone.js';

/** `always`: the type is an emergency by nature. `offered`: its requests may be urgent. */
export type UrgentWay = 'none' | 'offered' | 'always';

/** Whether requests of a type may or must be urgent. */
export function urgentWay({ urgent }: Service, type: Pick<RequestType, 'id' | 'urgent'>): UrgentWay {
  if (!urgent) return 'none';
  if (type.urgent) return 'always';
  return urgent.types?.includes(type.id) ? 'offered' : 'none';
}

/** The calendar of those who answer what is urgent. */
export function urgentCalendar(service: Service): Calendar | undefined {
  const id = service.urgent?.calendar;
  return findCalendar(service, id, 'on-call') ?? (id === undefined ? findCalendar(service, id, 'business') : undefined);
}

/** What happens with an urgent request that is sent now. */
export interface UrgentNow extends Pick<UrgentPath, 'phone'> {
  /** Whether somebody is there, since and until when (milliseconds since 1970); absent where nobody says. */
  state?: OpenState;
  calendar?: Calendar;
  /** What the organisation says of this hour. */
  text?: string;
  /** For a `tel:` link. */
  phoneUrl?: string;
  /** An https address, and no other. */
  url?: string;
}

/** A number as a `tel:` link takes it (RFC 3966): digits, and a plus in front. */
function telephoneUrl(phone: string | undefined): string | undefined {
  const digits = phone?.replace(/\D/g, '');
  return digits ? `tel:${phone?.trim().startsWith('+') ? '+' : ''}${digits}` : undefined;
}

const isSafe = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';

/** @param at milliseconds since 1970 by the ticket system's clock */
export function urgentNow(service: Service, at: number): UrgentNow {
  const { text, closedText, phone, url } = service.urgent ?? {};
  const calendar = urgentCalendar(service);
  const state = calendar && isTimeZone(calendar.timeZone) ? openState(calendar, at) : undefined;
  return {
    state,
    calendar,
    text: state?.isOpen === false ? closedText : text,
    phone: phone?.trim() || undefined,
    phoneUrl: telephoneUrl(phone),
    url: url && isSafe(url) ? url : undefined,
  };
}
