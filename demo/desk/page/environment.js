// With what and where a request was written: in one line for whoever only needs to know, in full for whoever looks closer.
import { h } from './dom.js';
import { link } from './field-values.js';

/** @typedef {import('helpdock/contract').Origin} Origin */

/** @param {string | undefined} address */
const pathOf = (address) => (address && URL.canParse(address) ? new URL(address).pathname : address);

/** @param {Origin} origin */
function summary({ browser, system, viewport, pixelRatio, language, timeZone, connection, url }) {
  const device = browser && system ? `${browser} on ${system}` : (browser ?? system);
  const ratio = pixelRatio && pixelRatio !== 1 ? ` @${Math.round(pixelRatio * 100) / 100}` : '';
  return [device, viewport && viewport + ratio, language, timeZone, connection, pathOf(url)].filter(Boolean);
}

/**
 * Everything that is known, as name and value.
 * @param {Origin} origin
 * @returns {[label: string, value: string][]}
 */
function factsOf(origin) {
  const known = {
    Page: origin.url,
    Title: origin.title,
    'Page before': origin.referrer,
    Browser: origin.browser,
    System: origin.system,
    Window: origin.viewport,
    'Pixel ratio': origin.pixelRatio,
    Language: origin.language,
    'Time zone': origin.timeZone,
    Connection: origin.connection,
    'User agent': origin.userAgent,
  };
  const there = Object.entries(known).filter(([, value]) => value !== undefined && value !== '');
  return there.map(([name, value]) => [name, String(value)]);
}

/** @param {[string, string][]} facts @param {(value: string) => Node | string} [show] */
const factList = (facts, show = String) =>
  h(
    'dl',
    { class: 'fields' },
    ...facts.flatMap(([name, value]) => [h('dt', { dir: 'auto' }, name), h('dd', { dir: 'auto' }, show(value))]),
  );

/** @param {[string, string][]} facts */
function copyButton(facts) {
  const said = h('span', { class: 'muted', role: 'status' });
  const copy = async () => {
    const text = facts.map(([name, value]) => `${name}: ${value}`).join('\n');
    said.textContent = await navigator.clipboard.writeText(text).then(
      () => 'Copied.',
      () => 'The browser does not let this page copy.',
    );
  };
  return h('p', { class: 'copying' }, h('button', { type: 'button', click: copy }, 'Copy all'), said);
}

/**
 * @param {Origin | undefined} origin
 * @returns {HTMLElement | undefined} nothing where nothing is known
 */
export function environment(origin) {
  if (!origin) return undefined;
  const facts = factsOf(origin);
  /** @type {[string, string][]} */
  const own = Object.entries(origin.facts ?? {}).map(([name, value]) => [name, String(value)]);
  if (!facts.length && !own.length) return undefined;
  const line = summary(origin).flatMap((fact, index) => [index > 0 && ' · ', h('bdi', {}, String(fact))]);
  const addresses = new Set([origin.url, origin.referrer]);
  return h(
    'section',
    { class: 'environment' },
    h('h3', {}, 'Where it was written'),
    h(
      'details',
      {},
      h('summary', {}, ...(line.length ? line : ['What is known'])),
      facts.length > 0 && factList(facts, (value) => (addresses.has(value) ? link(value) : value)),
      own.length > 0 && h('h4', {}, 'What the page says of itself'),
      own.length > 0 && factList(own),
      copyButton([...facts, ...own]),
    ),
  );
}
