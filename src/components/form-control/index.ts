/** The base of every control of a form. */
export * from './form-control.js';
export * from './hooks.js';
export * from './string-control.js';
