import type { Catalog, Service } from '../../../../src/contract/index.js';
import { makeCatalog } from '../../../support/catalog.js';

/** A Monday, 11:00 in Zurich. */
export const MONDAY = Date.UTC(2026, 10, 23, 10, 0);
/** The Sunday before, 23:00 in Zurich. */
export const SUNDAY_NIGHT = Date.UTC(2026, 10, 22, 22, 0);

const service: Service = {
  calendars: [
    {
      id: 'business',
      kind: 'business',
      label: 'Lumen Support',
      timeZone: 'Europe/Zurich',
      hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
    },
    {
      id: 'on-call',
      kind: 'on-call',
      label: 'Engineer on call',
      timeZone: 'Europe/Zurich',
      hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' }],
    },
  ],
  targets: [
    { priority: 'down', firstResponse: 30, calendar: 'on-call' },
    { priority: 'high', firstResponse: 240 },
  ],
  targetText: 'Ask your account manager about response times.',
  urgent: {
    criteria: [
      { id: 'all-down', label: 'Nothing works for anybody' },
      { id: 'no-money', label: 'No payment goes through' },
    ],
    types: ['bug', 'question'],
    priority: 'down',
    text: 'The engineer looks at it at once.',
    closedText: 'It is the first thing in the morning.',
    phone: '+41 44 555 01 34',
    url: 'https://page.lumen.example/now',
  },
};

/** The catalog of the tests with everything that guides. `incident` is urgent by nature, `bug` and `question` may be. */
export function guidingCatalog(): Catalog {
  const catalog = makeCatalog();
  const [bug, , , incident] = catalog.requestTypes;
  bug!.fields.splice(2, 0, { id: 'fyi', kind: 'checkbox', label: 'For your information' });
  bug!.informationField = 'fyi';
  bug!.guidance = {
    preparation: { title: 'Before you write', points: ['Try it once more.', 'Note each step.'] },
    checklist: [
      { label: 'what happens', field: 'description', minLength: 10 },
      { label: 'the priority', field: 'priority' },
      { label: 'who is affected', field: 'impact' },
    ],
  };
  incident!.urgent = true;
  return {
    ...catalog,
    service,
    hints: [{ when: { priority: ['down', 'critical'], impact: ['one'] }, text: 'Severe, yet for a single user.' }],
    capabilities: { ...catalog.capabilities, articles: true },
  };
}
