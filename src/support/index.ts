/** Pure rules of the field: no DOM, and the same on both sides of the wire. */
export * from './calendar/index.js';
export * from './catalog-faults.js';
export * from './conversation.js';
export * from './field-issue.js';
export * from './field-schema.js';
export * from './field-visibility.js';
export * from './file-type.js';
export * from './validate-request.js';
