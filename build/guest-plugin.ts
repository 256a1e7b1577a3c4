// The bundles we serve run on pages of others, next to whatever those pages already load. Lit and
// zod are written as if the page were theirs: they keep books on globalThis, share one Trusted Types
// policy name and call methods of `document` by name. In our bundles each of these becomes private.
//
// - Policy name: under a `trusted-types` list, a second Lit cannot create "lit-html" again and stops
//   with an error. Ours is called "helpdock", and that is the name a host lists.
// - Version lists and property metadata of Lit, configuration and registry of zod: kept in module
//   scope. A shared zod configuration would even switch settings of the host's own schemas.
// - Hooks for polyfills of Lit (`litHtmlPolyfillSupport`, `ShadyCSS` and their kind): a page that has them for its own Lit would
//   patch ours with them. What ours needs, above all style sheets that are objects, every browser has that can show the panel.
// - `document.createTreeWalker` and its kind: an `<img name="createTreeWalker">` in the page hides the
//   method (DOM clobbering), and Lit stops. The prototype's method cannot be hidden like that.
// - `for…in` over objects of zod's own: functions that a page has added to `Object.prototype` come along, and zod stops.
//
// The edits name exact source text. After an update of Lit or zod that changed it, the build stops
// here and someone has to look, instead of quietly shipping a bundle that is no guest any more.
import type { Plugin } from 'vite';

interface Edit {
  find: string;
  replace: string;
}

const doc = '$documentMethods';
const documentCall = (find: string, method: string, self = 'l', args = ''): Edit => ({
  find,
  replace: `${doc}.${method}.call(${self}${args})`,
});

const ownKeys = (key: string, object: string): Edit => ({
  find: `for (const ${key} in ${object}) {`,
  replace: `for (const ${key} of Object.keys(${object})) {`,
});

/** Advice to who writes templates and styles in a wrong way. The tests run on the unedited Lit, which gives it in full. */
const advice = (text: string, short: string): Edit => ({ find: `Error(${text})`, replace: `Error("${short}")` });

/** What is edited, by the end of a module's path. */
export const guestEdits: Record<string, readonly Edit[]> = {
  'lit-html/lit-html.js': [
    { find: 'createPolicy("lit-html",', replace: 'createPolicy("helpdock",' },
    { find: ',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', replace: ';' },
    { find: 'l=document,', replace: `l=document,${doc}=Document.prototype,` },
    documentCall('l.createComment("")', 'createComment', 'l', ',""'),
    documentCall('l.createTreeWalker(l,129)', 'createTreeWalker', 'l', ',l,129'),
    documentCall('l.createElement("template")', 'createElement', 'l', ',"template"'),
    documentCall('(t?.creationScope??l).importNode(i,!0)', 'importNode', 't?.creationScope??l', ',i,!0'),
    documentCall('l.createTextNode(t)', 'createTextNode', 'l', ',t'),
  ],
  'lit-html/directives/live.js': [
    advice('"The `live` directive is not allowed on child or event bindings"', 'live'),
    advice('"`live` bindings can only contain a single expression"', 'live'),
  ],
  'lit-html/directives/repeat.js': [advice('"repeat() can only be used in text expressions"', 'repeat')],
  'lit-element/lit-element.js': [
    { find: ',s.litElementHydrateSupport?.({LitElement:i})', replace: '' },
    { find: 'const o=s.litElementPolyfillSupport;o?.({LitElement:i});', replace: '' },
    { find: '(s.litElementVersions??=[]).push("4.2.2");', replace: '' },
  ],
  '@lit/reactive-element/css-tag.js': [
    {
      find: 'const t=globalThis,e=t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,',
      replace: 'const e=!0,',
    },
    { find: 'if(e&&void 0===t)', replace: 'if(void 0===t)' },
    { find: 'const e=void 0!==s&&1===s.length;', replace: 'const e=1===s?.length;' },
    { find: 'if(e)s.adoptedStyleSheets', replace: 's.adoptedStyleSheets' },
    {
      find: ';else for(const e of o){const o=document.createElement("style"),n=t.litNonce;void 0!==n&&o.setAttribute("nonce",n),o.textContent=e.cssText,s.appendChild(o)}',
      replace: '',
    },
    {
      find: 'c=e?t=>t:t=>t instanceof CSSStyleSheet?(t=>{let e="";for(const s of t.cssRules)e+=s.cssText;return r(e)})(t):t',
      replace: 'c=t=>t',
    },
    advice('"CSSResult is not constructable. Use `unsafeCSS` or `css` instead."', 'css'),
    advice(
      `"Value passed to 'css' function must be a 'css' function result: "+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security."`,
      'css',
    ),
  ],
  '@lit/reactive-element/reactive-element.js': [
    { find: ',p=a.reactiveElementPolyfillSupport', replace: '' },
    { find: ',p?.({ReactiveElement:y})', replace: '' },
    { find: ',(a.reactiveElementVersions??=[]).push("2.1.2");', replace: ';' },
    {
      find: 'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
      replace: 'const $metadata=Symbol("metadata"),$propertyMetadata=new WeakMap;',
    },
    { find: 'const t=this[Symbol.metadata];', replace: 'const t=this[$metadata];' },
    { find: '=litPropertyMetadata.get(t)', replace: '=$propertyMetadata.get(t)' },
  ],
  // Only standard decorators reach these branches, and this package compiles to legacy ones.
  '@lit/reactive-element/decorators/property.js': [
    { find: 'return(e,o)=>"object"==typeof o?r(t,e,o):((t,e,o)=>', replace: 'return(e,o)=>((t,e,o)=>' },
  ],
  '@lit/context/lib/decorators/consume.js': [
    {
      find: '"object"==typeof n?n.addInitializer((function(){new t(this,{context:c,callback:t=>{o.set.call(this,t)},subscribe:e})})):',
      replace: '',
    },
  ],
  '@lit/reactive-element/decorators/query.js': [{ find: '"object"==typeof s?n:i??(()=>', replace: 'i??(()=>' }],
  'zod/v4/core/core.js': [
    { find: 'globalThis.__zod_globalConfig?.postProcessor', replace: 'globalConfig.postProcessor' },
    { find: '(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});', replace: '' },
    { find: 'export const globalConfig = globalThis.__zod_globalConfig;', replace: 'export const globalConfig = {};' },
    ownKeys('k', 'proto'),
  ],
  'zod/v4/core/util.js': [ownKeys('key', 'table'), ownKeys('key', 'computes')],
  'zod/v4/core/schemas.js': [ownKeys('key', 'shape')],
  'zod/v4/core/registries.js': [
    { find: '(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());', replace: '' },
    {
      find: 'export const globalRegistry = globalThis.__zod_globalRegistry;',
      replace: 'export const globalRegistry = /* @__PURE__ */ registry();',
    },
  ],
};

/**
 * The helper for decorators would hand our classes to `Reflect.decorate` of a page that has one. It is the compiler's own
 * and no module, so it is found in the bundle.
 */
const foreignDecorate =
  /if\(typeof Reflect==`object`&&typeof Reflect\.decorate==`function`\)\w+=Reflect\.decorate\([^)]*\);else /;

/** The edited text, or an error that names what was not there exactly once. */
export function editForGuests(file: string, code: string, edits: readonly Edit[]): string {
  return edits.reduce((text, { find, replace }) => {
    const count = text.split(find).length - 1;
    if (count !== 1) {
      throw new Error(`Expected this text exactly once in ${file}, found it ${count} times: ${find}`);
    }
    return text.replace(find, () => replace);
  }, code);
}

/** Makes Lit and zod behave as guests; see the head of this file. With `partial`, the bundle may lack some of them. */
export function guestPlugin({ partial = false } = {}): Plugin {
  const unseen = new Set(Object.keys(guestEdits));
  return {
    name: 'helpdock:guest',
    enforce: 'pre',
    transform(code, id) {
      const path = id.replaceAll('\\', '/').split('?')[0] ?? '';
      const file = Object.keys(guestEdits).find((name) => path.endsWith(`/node_modules/${name}`));
      if (file === undefined) return null;
      unseen.delete(file);
      return { code: editForGuests(file, code, guestEdits[file] ?? []), map: null };
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(foreignDecorate, '');
      }
    },
    buildEnd(error) {
      // A module that moved would be left unedited without anyone noticing.
      if (!error && !partial && unseen.size > 0) {
        this.error(`Not part of the bundle any more, or moved: ${[...unseen].join(', ')}. See build/guest-plugin.ts.`);
      }
    },
  };
}
