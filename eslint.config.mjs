// The rules that a reviewer would otherwise repeat: import directions, what may never reach the DOM,
// size of files, and the habits of TypeScript and Lit. There are no warnings, only errors.
import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import { configs as lit } from 'eslint-plugin-lit';
// @ts-expect-error: the plugin ships no types
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';
import { forbiddenSyntax } from './scripts/lint/forbidden-syntax.mjs';
import { importZonesRule } from './scripts/lint/import-zones.mjs';
import { sleepyImports, sleepySyntax } from './scripts/lint/patient-tests.mjs';

const source = ['src/**/*.ts'];
const elements = ['src/**/*.ts', 'demo/**/*.ts', 'test/**/*.ts'];

/** Names that only exist in a page, for folders that must run anywhere. */
const pageGlobals = [
  'window',
  'document',
  'self',
  'navigator',
  'location',
  'customElements',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'HTMLElement',
];

/** Names that only exist in Node, for folders that must run in a page. */
const nodeGlobals = [
  'process',
  'Buffer',
  'global',
  'require',
  '__dirname',
  '__filename',
  'setImmediate',
  'clearImmediate',
];

export default ts.config(
  {
    ignores: ['dist/', 'coverage/', 'test-results/', 'playwright-report/', '.data/', '**/*.d.ts'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  comments.recommended,
  {
    rules: {
      // Silencing a rule is a decision; whoever reads it later needs the reason beside it.
      '@eslint-community/eslint-comments/require-description': [
        'error',
        { ignore: ['eslint-env', 'global', 'globals'] },
      ],
      '@eslint-community/eslint-comments/no-unlimited-disable': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['**/*.mjs', '**/*.js'], languageOptions: { globals: { ...globals.node } } },
  { files: ['demo/**/*.js', 'bench/**/*.js'], languageOptions: { globals: { ...globals.browser } } },

  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Templates bind handlers without losing `this`; Lit sees to it.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      // An empty text is no answer: `label || fallback` is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
      ],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      // Contract strings may grow on the other side: an exhaustive list is no promise here.
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },

  {
    files: elements,
    extends: [lit['flat/all'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-template-arrow': 'off',
      'lit/no-template-map': 'off',
      // Radio buttons and check boxes send their `value` attribute; nothing ever edits it.
      'lit/no-value-attribute': 'off',
      // A list without bullets is no list for VoiceOver unless its role is written out.
      'lit-a11y/no-redundant-role': 'off',
      // Lit calls its own super where it matters, and says so by types.
      'wc/guard-super-call': 'off',
    },
  },

  {
    files: source,
    rules: {
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  { files: ['{src,demo,test,build,scripts,bench}/**/*.ts'], rules: { 'max-lines': ['error', { max: 300 }] } },

  {
    files: ['**/*.ts', '**/*.mjs'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: 'tsconfig.json',
          conditionNames: ['helpdock-source', 'types', 'import', 'default'],
        }),
      ],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-self-import': 'error',
      'import-x/no-duplicates': ['error', { 'prefer-inline': false }],
      'import-x/no-mutable-exports': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    plugins: { helpdock: { rules: { 'import-zones': importZonesRule } } },
    rules: { 'helpdock/import-zones': 'error' },
  },

  {
    files: ['src/contract/**/*.ts', 'src/support/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...pageGlobals, ...nodeGlobals] },
  },
  {
    files: ['src/{client,capture,context,components,locales,embed}/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...nodeGlobals] },
  },

  {
    files: ['test/**/*.ts', 'demo/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // Assertions of chai are property reads, and fixtures know more than their types.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true, ignoreIIFE: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'import-x/no-cycle': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', sleepyImports],
      'no-restricted-syntax': ['error', ...sleepySyntax],
      // Tests look at things from outside, also at what the types rule out.
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      'wc/no-closed-shadow-root': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
);
