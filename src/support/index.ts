/** Pure rules of the field: no DOM, and the same on both sides of the wire. */
export * from './calendar/index.js';
export { catalogFaults, type CatalogFault } from './catalog-faults.js';
export * from './completeness/completeness.js';
export * from './conversation.js';
export * from './field-issue.js';
export * from './field-schema.js';
export * from './field-visibility.js';
export * from './file-signature/index.js';
export * from './file-type.js';
export * from './hints/hints.js';
export * from './redaction/index.js';
export * from './response-target/response-target.js';
export { serviceFaults } from './service-faults/service-faults.js';
export * from './urgency/marker.js';
export * from './urgency/urgency.js';
export * from './validate-request.js';
