// The shop's own code. It tells Helpdock what stands in the basket, and which of the resort's staff is signed in.
const helpdock = (...call) => (window.Helpdock ??= []).push(call);

helpdock('setContext', { build: 'shop 8.2.0', theme: 'winter', 'express checkout': false });

const byId = (id) => document.getElementById(id);
const basket = [];
const count = document.querySelector('#basket output');

document.querySelectorAll('[data-add]').forEach((button) =>
  button.addEventListener('click', () => {
    basket.push(button.dataset.add);
    count.value = basket.length;
  }),
);

byId('basket').addEventListener('click', () => {
  const description = basket.length ? `In the basket: ${basket.join(', ')}.` : 'The basket is empty.';
  helpdock('prefill', { fields: { description } });
  helpdock('open', { new: 'failed-order' });
});

/** The carrier's service has been down since this morning; the shop only knows that it gets no price. */
async function quoteShipping(zip) {
  const answer = await fetch(`/api/shipping-quote?zip=${encodeURIComponent(zip)}`);
  if (!answer.ok) throw new Error(`No shipping quote: ${answer.status}`);
  return `$${(await answer.json()).price}`;
}

byId('payment').addEventListener('submit', async (event) => {
  event.preventDefault();
  const quote = byId('quote');
  quote.value = 'One moment';
  quote.value = await quoteShipping(event.currentTarget.elements.zip.value).catch((error) => {
    console.error(error);
    return 'There is no price right now. Try again later.';
  });
});

const STAFF = {
  robin: { name: 'Robin Hale', email: 'robin@summitridge.example' },
  june: { name: 'June Castellano', email: 'june@summitridge.example' },
};

/** The shop's server vouches for its staff with a token that lives for a few minutes. */
async function fetchToken(member) {
  const answer = await fetch(`/api/support-token?member=${member}`);
  if (!answer.ok) throw new Error(`No support token: ${answer.status}`);
  return (await answer.json()).token;
}

function show(member) {
  byId('signed-out').hidden = Boolean(member);
  byId('signed-in').hidden = !member;
  byId('staff-name').textContent = STAFF[member]?.name ?? '';
}

function signIn(member) {
  sessionStorage.setItem('staff', member);
  show(member);
  // What was filed in this browser without signing in comes along.
  helpdock('identify', { getToken: () => fetchToken(member), ...STAFF[member] });
}

document.querySelectorAll('[data-sign-in]').forEach((button) =>
  button.addEventListener('click', () => {
    signIn(button.dataset.signIn);
    byId('sign-out').focus();
  }),
);

byId('sign-out').addEventListener('click', () => {
  sessionStorage.removeItem('staff');
  show();
  helpdock('identify', null);
  document.querySelector('[data-sign-in]').focus();
});

const signedIn = sessionStorage.getItem('staff');
if (signedIn in STAFF) signIn(signedIn);
