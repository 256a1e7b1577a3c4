/** The browser's side of the contract, usable without any of the elements. */
export { ApiAddressError, resolveApiUrl } from './api-address.js';
export type { Clock } from './clock.js';
export type { ClientFault, FetchPort } from './connection.js';
export { HttpTicketApi, type HttpTicketApiOptions } from './http-ticket-api.js';
export * from './ticket-api-error.js';
export type * from './ticket-api.js';
export { localTicketKeys, type TicketKeyStore } from './ticket-keys.js';
export type { GetToken } from './token-source.js';
export { localUploads, type UploadStore } from './upload-store.js';
