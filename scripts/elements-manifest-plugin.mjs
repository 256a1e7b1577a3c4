// Teaches the manifest how this package registers elements: `defineElement(tag, class)` in a
// `define.ts` of its own. And keeps out what is no public API: private members, and callbacks that
// only the browser or Lit calls.

const callbacks =
  /^(#|\[|form(Associated|Disabled|Reset|StateRestore)Callback$|(connected|disconnected|adopted|connectedMove|attributeChanged)Callback$|(render|update|updated|willUpdate|firstUpdated|shouldUpdate|getUpdateComplete|createRenderRoot|scheduleUpdate|performUpdate)$)/;
const staticNames = new Set(['formAssociated', 'shadowRootOptions', 'styles', 'observedAttributes']);

/** @param {any} member */
const isPublic = (member) =>
  (member.privacy ?? 'public') === 'public' &&
  !callbacks.test(member.name) &&
  !(nativeMethods.has(member.name) && !member.description) &&
  !(member.static && staticNames.has(member.name));

/** Methods of every element, which ours only bring to the right place inside. */
const nativeMethods = new Set(['focus', 'blur', 'click']);

/**
 * Observed attributes without a property are the page's own (`aria-label`, `readonly`): they mean what they always mean.
 * @param {any} attribute
 */
const isOwnAttribute = ({ fieldName, description }) => Boolean(fieldName ?? description);

/**
 * The analyzer takes the first argument of any dispatched event for its name; ours are classes, and
 * that argument is something else.
 * @param {any} event
 */
const isEvent = ({ name }) => /^(helpdock-.+|input|change|invalid)$/.test(name ?? '');

/** @returns {any} */
export function definedElements() {
  /** @type {{module: string, tag: string, className: string}[]} */
  const found = [];
  return {
    name: 'helpdock-defined-elements',
    analyzePhase(/** @type {any} */ { ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineElement') return;
      const [tag, element] = node.arguments;
      if (tag && element && ts.isStringLiteral(tag)) {
        found.push({ module: moduleDoc.path, tag: tag.text, className: element.getText() });
      }
    },
    packageLinkPhase(/** @type {any} */ { customElementsManifest }) {
      const { modules } = customElementsManifest;
      for (const module of modules) {
        // The helper itself calls customElements.define with variables; that defines nothing.
        module.exports = module.exports?.filter((/** @type {any} */ item) => item.name !== 'name');
        for (const declaration of module.declarations ?? []) {
          if (declaration.members) declaration.members = declaration.members.filter(isPublic);
          if (declaration.attributes) declaration.attributes = declaration.attributes.filter(isOwnAttribute);
          if (declaration.events) declaration.events = declaration.events.filter(isEvent);
        }
      }
      for (const { module, tag, className } of found) {
        const home = modules.find((/** @type {any} */ item) =>
          item.declarations?.some((/** @type {any} */ { kind, name }) => kind === 'class' && name === className),
        );
        const definition = modules.find((/** @type {any} */ item) => item.path === module);
        if (!home) throw new Error(`${module} defines ${tag} by ${className}, which the manifest does not know.`);
        const declaration = home.declarations.find((/** @type {any} */ { name }) => name === className);
        declaration.tagName = tag;
        declaration.customElement = true;
        definition.exports.push({
          kind: 'custom-element-definition',
          name: tag,
          declaration: { name: className, module: home.path },
        });
      }
    },
  };
}
