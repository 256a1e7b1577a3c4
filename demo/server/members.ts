import type { SignedRequester } from 'helpdock/gateway';

/** Whom the demo's products know. Their pages say who is signed in by these names, in place of a password. */
export type Members = Readonly<Record<string, SignedRequester>>;

/** Staff of two coworking spaces: the contract of the first has response times, that of the second has none. */
export const atriumMembers = {
  mira: {
    kind: 'signed',
    subject: 'member-4127',
    name: 'Mira Sol',
    email: 'mira@quai12.example',
    organization: 'quai-12',
  },
  sofia: {
    kind: 'signed',
    subject: 'member-2208',
    name: 'Sofia Marchetti',
    email: 'sofia@torrenove.example',
    organization: 'torre-nove',
  },
} satisfies Members;

/** Colleagues at the resort that runs the shop. */
export const larchmontMembers = {
  robin: {
    kind: 'signed',
    subject: 'staff-301',
    name: 'Robin Hale',
    email: 'robin@summitridge.example',
    organization: 'summit-ridge',
  },
  june: {
    kind: 'signed',
    subject: 'staff-288',
    name: 'June Castellano',
    email: 'june@summitridge.example',
    organization: 'summit-ridge',
  },
} satisfies Members;
