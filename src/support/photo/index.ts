export type { ByteSource, Piece } from './bytes.js';
export { withoutLocation, type WithoutLocation } from './without-location.js';
