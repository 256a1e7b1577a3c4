/** The wire contract: what a ticket API and its clients say to each other. */
export * from './article.js';
export * from './attachment.js';
export * from './catalog.js';
export * from './claim.js';
export * from './event.js';
export * from './field.js';
export * from './guidance.js';
export * from './headers.js';
export * from './notice.js';
export * from './page.js';
export * from './problem.js';
export * from './read-catalog.js';
export { ShapeError } from './read-shape.js';
export * from './reading.js';
export * from './read-guidance.js';
export * from './service.js';
export * from './thread.js';
export * from './ticket.js';
