/** Words and numbers, joined by hyphens or underscores: long, but no secret. */
const WORDS = /^(?:[A-Z]?[a-z]+|[A-Z]+|\d+)(?:[-_](?:[A-Z]?[a-z]+|[A-Z]+|\d+))*$/;

/** Whether letters and digits look drawn by lot: of both cases, with digits among them, and no words. */
export const isRandom = (text: string): boolean =>
  /[a-z]/.test(text) && /[A-Z].*[A-Z]/.test(text) && /\d.*\d/.test(text) && !WORDS.test(text);

/** Whether a text is more than words of one case. */
export const isMixed = (text: string): boolean => /\d/.test(text) || (/[a-z]/.test(text) && /[A-Z]/.test(text));
