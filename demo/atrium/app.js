// Atrium's own code, as a host product would write it. Calls made before Helpdock has loaded wait in the array.
import { drawHours, exportWeek } from './occupancy.js';

const helpdock = (...call) => (window.Helpdock ??= []).push(call);

const byId = (id) => document.getElementById(id);

/** Two customers of Atrium: the contract of the first has response times, that of the second has none. */
const MEMBERS = {
  mira: { name: 'Mira Sol', email: 'mira@quai12.example', initials: 'MS', place: 'Quai 12, Zürich', plan: 'Team' },
  sofia: {
    name: 'Sofia Marchetti',
    email: 'sofia@torrenove.example',
    initials: 'SM',
    place: 'Torre Nove, Milano',
    plan: 'Start',
  },
};

/** Atrium's server knows who is signed in and vouches for it with a token that lives for a few minutes. */
async function fetchToken(member) {
  const answer = await fetch(`/api/support-token?member=${member}`);
  if (!answer.ok) throw new Error(`No support token: ${answer.status}`);
  return (await answer.json()).token;
}

function signIn(member) {
  const { name, email, initials, place, plan } = MEMBERS[member];
  sessionStorage.setItem('member', member);
  byId('person').textContent = initials;
  byId('place').textContent = place;
  byId('member').value = member;
  helpdock('identify', { getToken: () => fetchToken(member), name, email });
  // What no ticket form could know, and every agent asks for first.
  helpdock('setContext', { build: '2026.48.1', plan, 'new bookings': true });
}

signIn(sessionStorage.getItem('member') in MEMBERS ? sessionStorage.getItem('member') : 'mira');

byId('member').addEventListener('change', ({ currentTarget }) => {
  // First the one leaves, with all that Helpdock shows of them; then the other comes.
  helpdock('identify', null);
  signIn(currentTarget.value);
});

byId('help').addEventListener('click', () => helpdock('open', { new: 'bug' }));

byId('scheme').addEventListener('click', ({ currentTarget }) => {
  const dark = document.documentElement.dataset.scheme !== 'dark';
  document.documentElement.dataset.scheme = dark ? 'dark' : 'light';
  currentTarget.setAttribute('aria-pressed', String(dark));
  drawHours(byId('hours'));
});

byId('book').addEventListener('click', () => byId('booking').showModal());
byId('booking-help').addEventListener('click', () => helpdock('open', { new: 'bug' }));

byId('export').addEventListener('click', async ({ currentTarget }) => {
  currentTarget.disabled = true;
  byId('export-said').textContent = await exportWeek().catch(() => 'The export did not work: there is no connection.');
  currentTarget.disabled = false;
});

new ResizeObserver(() => drawHours(byId('hours'))).observe(byId('hours'));
