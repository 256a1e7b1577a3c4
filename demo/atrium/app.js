// Atrium's own code, as a host product would write it. Calls made before Helpdock has loaded wait in the array.
const helpdock = (...call) => (window.Helpdock ??= []).push(call);

/** Atrium's server knows who is signed in and vouches for it with a token that lives for a few minutes. */
async function getToken() {
  const answer = await fetch('/api/support-token');
  if (!answer.ok) throw new Error(`No support token: ${answer.status}`);
  return (await answer.json()).token;
}

helpdock('identify', { getToken, name: 'Mira Sol', email: 'mira@quai12.example' });

const byId = (id) => document.getElementById(id);

byId('help').addEventListener('click', () => helpdock('open', { new: 'bug' }));

byId('scheme').addEventListener('click', ({ currentTarget }) => {
  const dark = document.documentElement.dataset.scheme !== 'dark';
  document.documentElement.dataset.scheme = dark ? 'dark' : 'light';
  currentTarget.setAttribute('aria-pressed', String(dark));
});

byId('book').addEventListener('click', () => byId('booking').showModal());
byId('booking-help').addEventListener('click', () => helpdock('open', { new: 'bug' }));
