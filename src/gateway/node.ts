/** What the gateway offers on Node only: uploads in a folder. */
export * from './node/disk-uploads.js';
