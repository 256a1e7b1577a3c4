import { atriumMembers } from '../../server/members.js';
import type { SeedPerson } from './seed-ticket.js';

const person = (name: string, email: string, subject: string, organization: string): SeedPerson => ({
  name,
  email,
  subject,
  organization,
});

export const mira: SeedPerson = atriumMembers.mira;
export const henrik = person('Henrik Aalto', 'henrik@quai12.example', 'member-4130', 'quai-12');
export const sofia: SeedPerson = atriumMembers.sofia;
export const lukas = person('Lukas Brandt', 'l.brandt@speicherhof.example', 'member-1176', 'speicherhof');
export const agnieszka = person('Agnieszka Nowak', 'a.nowak@halacztery.example', 'member-3391', 'hala-cztery');
export const yusuf = person('Yusuf Karim', 'yusuf@theloom.example', 'member-5012', 'the-loom');
export const beatriz = person('Beatriz Moreira', 'beatriz@armazem7.example', 'member-2984', 'armazem-7');

export const MARA = 'Mara Lindqvist';
export const JONAS = 'Jonas Weber';
export const AMINA = 'Amina Diallo';
export const TOMASZ = 'Tomasz Zielinski';
