/** What components share below a provider: ticket API, catalog, words and the person who asks. */
export * from './contexts.js';
export * from './reason.js';
export * from './report.js';
export * from './words.js';
