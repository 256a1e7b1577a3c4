/** What a file is, by its bytes. */
export * from './file-signature.js';
export * from './stored-type.js';
