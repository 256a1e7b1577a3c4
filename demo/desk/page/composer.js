import { h } from './dom.js';
import { keepDraft, readDraft } from './drafts.js';
import { asMail } from './mail.js';

/** @typedef {import('../../api/desk-store.js').AgentMessage} AgentMessage */
/**
 * With the same key, what is sent again is there once.
 * @typedef {object} Sending
 * @property {(message: AgentMessage, options: { waits: boolean, key: string }) => Promise<void>} reply
 * @property {(body: string, key: string) => Promise<void>} note
 */

const MODES = /** @type {const} */ ({
  reply: {
    label: 'Reply',
    field: 'Message to the customer',
    send: 'Send reply',
    none: 'Not sent: write something first.',
  },
  note: {
    label: 'Internal note',
    field: 'Internal — never shown to the customer',
    send: 'Add note',
    none: 'Not added: write something first.',
  },
});

/** @param {string} text */
function isSecure(text) {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

/**
 * Where agents write: to the customer, or to each other. Its text stays until it has arrived.
 * @param {{ id: string, agent: () => string, support: string, send: Sending }} options
 */
export function composer({ id, agent, support, send }) {
  const draft = readDraft(id);
  let mode = draft.mode ?? 'reply';
  const texts = { reply: draft.reply ?? '', note: draft.note ?? '' };
  /** What was sent and not answered: it may have arrived, and is the same when it is sent again. */
  let attempt = draft.attempt;

  const fieldLabel = h('span', {});
  const text = h('textarea', { name: 'text', rows: '4', dir: 'auto', 'aria-keyshortcuts': 'Control+Enter' });
  const label = h('input', { name: 'label', maxlength: '80', autocomplete: 'off' });
  const url = h('input', { name: 'url', type: 'url', maxlength: '2000', placeholder: 'https://', autocomplete: 'off' });
  const waits = h('input', { type: 'checkbox', name: 'waits' });
  const format = h(
    'select',
    { name: 'format' },
    h('option', { value: 'plain' }, 'Plain text'),
    h('option', { value: 'markdown' }, 'Markdown'),
    h('option', { value: 'mail' }, 'Formatted mail with signature'),
  );
  const failure = h('p', { class: 'failure', role: 'alert' });
  const button = h('button', { class: 'primary' });
  const link = h(
    'details',
    { class: 'link' },
    h('summary', {}, 'Add a button that leads somewhere'),
    h('label', {}, h('span', {}, 'Words on the button'), label),
    h('label', {}, h('span', {}, 'Address, beginning with https://'), url),
  );
  const options = h(
    'div',
    { class: 'options' },
    h('label', { class: 'check' }, waits, h('span', {}, 'Wait for the customer')),
    h('label', { class: 'inline' }, h('span', {}, 'Send as'), format),
    link,
  );
  const tabs = Object.entries(MODES).map(([name, { label: words }]) =>
    h(
      'button',
      { type: 'button', 'data-mode': name, click: () => choose(/** @type {'reply' | 'note'} */ (name)) },
      words,
    ),
  );

  const keep = () => keepDraft(id, { mode, ...texts, label: label.value, url: url.value, attempt });

  function showMode() {
    const words = MODES[mode];
    form.dataset.mode = mode;
    fieldLabel.textContent = words.field;
    button.textContent = words.send;
    text.value = texts[mode];
    options.hidden = mode === 'note';
    for (const tab of tabs) tab.setAttribute('aria-pressed', String(tab.dataset.mode === mode));
  }

  /** @param {'reply' | 'note'} next */
  function choose(next) {
    mode = next;
    failure.textContent = '';
    showMode();
    keep();
    text.focus();
  }

  /** @returns {string | undefined} what is wrong; its field has the focus then */
  function fault() {
    if (!text.value.trim()) {
      text.focus();
      return MODES[mode].none;
    }
    if (mode === 'note' || (!label.value.trim() && !url.value.trim())) return undefined;
    link.open = true;
    if (!label.value.trim()) {
      label.focus();
      return 'Not sent: the button needs words.';
    }
    if (isSecure(url.value.trim())) return undefined;
    url.focus();
    return 'Not sent: the address of the button has to begin with https://.';
  }

  /** @returns {AgentMessage} */
  function message() {
    const body = text.value.trim();
    return {
      body,
      ...(format.value === 'markdown' && { markdown: true }),
      ...(format.value === 'mail' && { html: asMail(body, agent(), support) }),
      ...(label.value.trim() && { actions: [{ label: label.value.trim(), url: url.value.trim() }] }),
    };
  }

  /** @param {string | AgentMessage} what */
  function keyOf(what) {
    const content = JSON.stringify([mode, agent(), what]);
    if (attempt?.content !== content) attempt = { content, key: crypto.randomUUID() };
    keep();
    return attempt.key;
  }

  async function submit() {
    failure.textContent = fault() ?? '';
    if (failure.textContent || button.disabled) return;
    button.disabled = true;
    text.readOnly = true;
    try {
      const content = mode === 'note' ? text.value.trim() : message();
      const key = keyOf(content);
      if (typeof content === 'string') await send.note(content, key);
      else await send.reply(content, { waits: waits.checked, key });
      attempt = undefined;
      texts[mode] = '';
      if (mode === 'reply') {
        label.value = url.value = '';
        link.open = waits.checked = false;
      }
      showMode();
      keep();
    } catch (error) {
      const why = error instanceof Error ? error.message : 'the server cannot be reached.';
      failure.textContent = `Not sent, your text is kept: ${why}`;
    } finally {
      button.disabled = false;
      text.readOnly = false;
      text.focus();
    }
  }

  const form = h(
    'form',
    {
      class: 'composer',
      'aria-label': 'Write',
      novalidate: true,
      input: () => {
        texts[mode] = text.value;
        failure.textContent = '';
        keep();
      },
      keydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void submit();
      },
      submit: (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        void submit();
      },
    },
    h('div', { class: 'modes', role: 'group', 'aria-label': 'What you write' }, ...tabs),
    h('label', { class: 'text' }, fieldLabel, text),
    options,
    h('div', { class: 'actions' }, button, h('span', { class: 'muted keys' }, 'Ctrl+Enter'), failure),
  );
  label.value = draft.label ?? '';
  url.value = draft.url ?? '';
  link.open = Boolean(label.value || url.value);
  showMode();
  return { form, choose };
}
