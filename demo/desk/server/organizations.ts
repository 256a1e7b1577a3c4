import { atriumCatalog } from '../../catalogs/atrium.js';
import { larchmontCatalog } from '../../catalogs/larchmont.js';

/** Whose tickets the desk shows, and who answers them. */
export const ORGANIZATIONS = [
  {
    id: 'atrium',
    catalog: atriumCatalog,
    agents: ['Mara Lindqvist', 'Jonas Weber', 'Amina Diallo', 'Tomasz Zielinski'],
  },
  {
    id: 'larchmont',
    catalog: larchmontCatalog,
    agents: ['Dana Whitehorse', 'Caleb Ortiz', 'Priya Raman', 'Nils Berg'],
  },
] as const;

/** One of {@link ORGANIZATIONS}. */
export type OrganizationId = (typeof ORGANIZATIONS)[number]['id'];
