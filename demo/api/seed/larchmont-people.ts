import { larchmontMembers } from '../../server/members.js';
import type { SeedPerson } from './seed-ticket.js';

const person = (name: string, email: string): SeedPerson => ({ name, email });

export const robin: SeedPerson = larchmontMembers.robin;
export const june: SeedPerson = larchmontMembers.june;
export const walt: SeedPerson = {
  name: 'Walt Brannigan',
  email: 'walt@summitridge.example',
  subject: 'staff-174',
  organization: 'summit-ridge',
};
export const elsie = person('Elsie Nakamura', 'elsie@snowhollow.example');
export const ricardo = person('Ricardo Peña', 'ricardo@snowhollow.example');
export const gwen = person('Gwen Ashworth', 'gwen.ashworth@copperbasin.example');
export const theo = person('Theo Lindgren', 'theo@bluespruce.example');
export const marcy = person('Marcy Oyelaran', 'marcy@bluespruce.example');

export const DANA = 'Dana Whitehorse';
export const CALEB = 'Caleb Ortiz';
export const PRIYA = 'Priya Raman';
export const NILS = 'Nils Berg';

/** The questions of a diagnosis apply: it is no mere notice. */
export const trouble = { 'information-only': false } as const;
