// Which folder of src/ may import which. The table mirrors the one in ARCHITECTURE.md: a boundary
// that a linter enforces is a fact, one that only a document states is a wish.
//
// The usual rules for this know either paths or the kind of an import. Here both matter: an element
// may use a client's types but not its code, and the launcher may reach everything, but on demand.
import path from 'node:path';

/**
 * @typedef {object} Floor
 * @property {string[]} [mayImport] folders whose modules may be imported in any way
 * @property {string[]} [onDemand] folders that may only be reached by `import()`, and for their types
 * @property {string[]} [typesOnly] folders of which only types may be imported
 * @property {string[]} packages packages that may be imported
 */

/** @type {Record<string, Floor>} */
export const floors = {
  contract: { packages: ['zod'] },
  support: { mayImport: ['contract'], packages: [] },
  client: { mayImport: ['contract', 'support'], packages: [] },
  capture: { mayImport: ['contract', 'support'], packages: ['idb'] },
  locales: { packages: [] },
  themes: { packages: ['lit'] },
  context: {
    mayImport: ['client', 'support', 'contract', 'themes', 'locales'],
    packages: ['lit', '@lit/context'],
  },
  components: {
    mayImport: ['context', 'support', 'themes'],
    onDemand: ['capture'],
    typesOnly: ['client', 'contract', 'locales'],
    packages: ['lit', '@lit/context'],
  },
  embed: {
    onDemand: ['contract', 'support', 'client', 'capture', 'context', 'components', 'locales', 'themes'],
    packages: [],
  },
  gateway: {
    mayImport: ['contract', 'support'],
    packages: ['jose', '@tus/server', '@tus/file-store', 'node:'],
  },
};

/**
 * Single files with a floor of their own.
 * @type {Record<string, Floor>}
 */
const exceptions = {
  // Where the launcher's side ends: itself only loaded on demand, it joins what is needed at once.
  'src/embed/app.ts': {
    mayImport: ['embed', 'context', 'components'],
    typesOnly: ['client', 'contract'],
    packages: [],
  },
};

/**
 * What is wrong with an import, in words, or nothing.
 * @param {string} importer path from the root of the repository
 * @param {string} specifier
 * @param {'code' | 'types' | 'on demand'} kind
 * @returns {string | undefined}
 */
export function importFault(importer, specifier, kind) {
  const [area, folder, ...rest] = importer.split('/');
  const relative = specifier.startsWith('.');
  const target = relative ? path.posix.join(path.posix.dirname(importer), specifier) : specifier;
  if (area === 'demo') {
    return relative && !target.startsWith('demo/')
      ? 'The demo uses the package as its users do: import it by its name.'
      : undefined;
  }
  // Files directly in src/ are the package's front doors; they may reach every floor.
  if (area !== 'src' || folder === undefined || rest.length === 0) return undefined;
  const floor = exceptions[importer] ?? floors[folder];
  if (!floor) return `src/${folder}/ has no entry in scripts/lint/import-zones.mjs: say there what it may import.`;
  return relative ? floorFault(floor, folder, target, kind) : packageFault(floor, folder, specifier);
}

/**
 * @param {Floor} floor
 * @param {string} folder
 * @param {string} target
 * @param {'code' | 'types' | 'on demand'} kind
 */
function floorFault(floor, folder, target, kind) {
  const [area, other = ''] = target.split('/');
  if (area !== 'src') return `src/${folder}/ must not import anything outside src/.`;
  if (other === folder || floor.mayImport?.includes(other)) return undefined;
  if (floor.onDemand?.includes(other)) {
    return kind === 'code' ? `src/${folder}/ may load src/${other}/ only on demand, by import().` : undefined;
  }
  if (floor.typesOnly?.includes(other)) {
    return kind === 'types' ? undefined : `src/${folder}/ may import only types from src/${other}/.`;
  }
  return `src/${folder}/ must not import src/${other}/.`;
}

/**
 * @param {Floor} floor
 * @param {string} folder
 * @param {string} specifier
 */
function packageFault(floor, folder, specifier) {
  const allowed = floor.packages.some(
    (name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
  );
  return allowed ? undefined : `src/${folder}/ must not import the package "${specifier}".`;
}

/**
 * Whether a declaration disappears when types are removed.
 * @param {any} node
 */
function isTypesOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const parts = node.specifiers ?? [];
  return parts.length > 0 && parts.every((/** @type {any} */ part) => (part.importKind ?? part.exportKind) === 'type');
}

/** @type {import('eslint').Rule.RuleModule} */
export const importZonesRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const importer = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    /**
     * @param {any} source
     * @param {'code' | 'types' | 'on demand'} kind
     */
    const check = (source, kind) => {
      if (typeof source?.value !== 'string') return;
      const message = importFault(importer, source.value, kind);
      if (message) context.report({ node: source, message });
    };
    /** @param {any} node */
    const checkDeclaration = (node) => check(node.source, isTypesOnly(node) ? 'types' : 'code');
    return {
      ImportDeclaration: checkDeclaration,
      ExportNamedDeclaration: checkDeclaration,
      ExportAllDeclaration: checkDeclaration,
      ImportExpression: (/** @type {any} */ node) => check(node.source, 'on demand'),
      TSImportType: (/** @type {any} */ node) => check(node.source ?? node.argument?.literal, 'types'),
    };
  },
};
