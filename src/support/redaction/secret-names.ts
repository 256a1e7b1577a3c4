/**
 * Names of what nobody but its owner should see, as they stand in code, in addresses and in sentences: `newPassword`,
 * `otp_code`, `X-Api-Key`, "verification code". They are compared word by word, so that a pin is found and shipping is not.
 */

/** Anywhere in a name (`newPasswordRepeated`). */
const SINGLE = String.raw`pass[ _-]?(?:wor[dt](?!less)|wd|phrase|code|key)|kennwort|pwd|secret(?!ar)|token(?!i[sz])|credential|csrf|xsrf|signature|jwt|mnemonic`;
const CODE = String.raw`(?:\b(?:otp|pin|m?fa|cv[vc])|security|verification|one[ _-]?time|auth|recovery|backup|login)[ _-]?code`;
/** Of several words, which belong together also in a sentence. */
const COMPOUND = String.raw`sess(?:ion)?[ _-]?id|(?:api|access|private|signing|encryption|subscription|license|account|session|auth)[ _-]?key|${CODE}|seed[ _-]?phrase|code[ _-]?verifier|saml[ _-]?re(?:sponse|quest)`;
/** Also parts of harmless words: only whole, and last (`userPin`). */
const LAST = 'auth|sid|sig|pins?|t?otp|cv[vc]|pass|pw|session';

/** Something secret, somewhere in a text. */
export const SECRET_WORD = `(?:${SINGLE}|${COMPOUND})`;
/** Something that is secret also in a few digits. */
export const CODE_WORD = String.raw`(?:\bt?otp|${CODE})`;

const HEADER = 'cookies?$|authorization$';

const secretPart = new RegExp(String.raw`${SECRET_WORD}|\b(?:${LAST})$|${HEADER}`);
const header = new RegExp(HEADER);
const compoundLast = new RegExp(`(?:${COMPOUND})s?$`);
/** Says how many or which, or is what programs say of themselves. */
const HARMLESS =
  /^(?:max|min|num|total)\b|\b(?:counts?|types?|length|limits?|size)$|^unexpected (?:\w+ )?token$|(?:function|method|call|type) signature$/;
/** Of several words a person may write after it, no matter which. */
const PHRASE = /pass ?wor[dt]|pass ?phrase|kennwort|pwd|seed ?phrase|mnemonic/;

/** The words of a name: split where its case changes and at whatever is no letter. */
const wordsOf = (name: string): string => (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).join(' ').toLowerCase();

const isSecret = (words: string): boolean => secretPart.test(words) && !HARMLESS.test(words);

/** Whether a property of this name holds a secret. */
export const isSecretName = (name: string): boolean => isSecret(wordsOf(name.slice(0, 200)));

/** The name of a secret at the end of a text, with up to two words before it; nothing where there is none. */
export function secretNameAtEnd(text: string): string | undefined {
  const [phrase, last = ''] = /(?:[\w-]{1,40} ){0,2}([\w-]+)$/.exec(text.slice(-80)) ?? [];
  if (phrase === undefined) return undefined;
  const words = wordsOf(phrase);
  return (isSecretName(last) || compoundLast.test(words)) && !HARMLESS.test(words) ? phrase : undefined;
}

/** How far what is called so may reach where nothing encloses it. */
export function reachOf(name: string): 'line' | 'phrase' | 'word' {
  const words = wordsOf(name);
  if (header.test(words)) return 'line';
  return PHRASE.test(words) ? 'phrase' : 'word';
}

/** Whether a text ends by naming a secret, so that what comes next is one. */
export const endsWithSecretName = (text: string): boolean =>
  secretNameAtEnd(text.slice(-100).replace(/["']?[ \t]{0,4}[:=]?[ \t]{0,4}$/, '')) !== undefined;
