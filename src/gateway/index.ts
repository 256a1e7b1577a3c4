/** The server's side of the contract: a Fetch-API handler over the `TicketBackend` port. */
export * from './access-key.js';
export * from './content-disposition.js';
export * from './conversation-backend.js';
export * from './cookie-identity.js';
export type { CorsOptions } from './cors.js';
export * from './create-gateway.js';
export * from './cursor.js';
export type { EventStreamSource } from './event-stream.js';
export * from './event-streams.js';
export * from './gateway-problem.js';
export * from './identity.js';
export * from './rate-limit.js';
export type { BodyLimits } from './read-json.js';
export * from './requester.js';
export * from './signed-identity.js';
export * from './ticket-backend.js';
export type { CompleteTicketQuery } from './ticket-query.js';
export * from './upload-store.js';
