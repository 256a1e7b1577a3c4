// What somebody would write by hand for this one form: native controls, no validation of answers, no retry, no theme.
// It is the floor that the widget is measured against.
const api = new URLSearchParams(location.search).get('api');
/** @returns {any} */
const byId = (/** @type {string} */ id) => document.getElementById(id);

/** @param {string} name @param {readonly { id: string, label: string, description?: string }[]} options */
function addRadios(name, options) {
  for (const { id, label, description = '' } of options) {
    const input = Object.assign(document.createElement('input'), { type: 'radio', name, value: id, required: true });
    const row = document.createElement('label');
    row.append(input, label, ' ', description);
    byId(name).append(row);
  }
}

byId('open').addEventListener('click', async () => {
  const catalog = await (await fetch(`${api}/catalog`)).json();
  addRadios('priority', catalog.priorities);
  addRadios('impact', catalog.impacts);
  addRadios('surface', catalog.surfaces);
  byId('panel').showModal();
});

byId('form').addEventListener('submit', async (/** @type {any} */ event) => {
  event.preventDefault();
  const { email, impact, ...fields } = Object.fromEntries(new FormData(event.target));
  const answer = await fetch(`${api}/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ type: 'bug', fields: { ...fields, impact: { id: impact } }, requester: { email } }),
  });
  byId('number').value = (await answer.json()).number;
});
