/** The late parts of a catalog, for those who may use the rules but not the contract's code. */
export { readGuidance, readHints, readService } from '../contract/read-guidance.js';
