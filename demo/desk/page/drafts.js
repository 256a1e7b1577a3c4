// What agents have begun to write, per ticket, for as long as the tab is open: also over a reload.

const PREFIX = 'desk-draft ';

/**
 * @typedef {object} Draft
 * @property {'reply' | 'note'} [mode]
 * @property {string} [reply]
 * @property {string} [note]
 * @property {string} [label]
 * @property {string} [url]
 * @property {{ content: string, key: string }} [attempt]
 */

/**
 * @param {string} id
 * @returns {Draft}
 */
export function readDraft(id) {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + id) ?? '{}');
  } catch {
    return {};
  }
}

/**
 * @param {string} id
 * @param {Draft} draft
 */
export function keepDraft(id, draft) {
  const { reply, note, label, url } = draft;
  try {
    if (reply || note || label || url) sessionStorage.setItem(PREFIX + id, JSON.stringify(draft));
    else sessionStorage.removeItem(PREFIX + id);
  } catch {
    // Storage is full or refused: the text still stands in the field.
  }
}
