/** What may be said of a page without giving away who uses it. */
export { redactAddress } from './redact-address.js';
export { redactText } from './redact-text.js';
export { REDACTED, type Allowed } from './rules.js';
export { safeText } from './safe-text.js';
export { endsWithSecretName, isSecretName } from './secret-names.js';
export * from './evidence.js';
