/**
 * Names of what nobody but its owner should see. The first may stand anywhere in a name (`newPasswordRepeated`), the
 * others are also parts of harmless words and count only by themselves.
 */
export const SECRET_WORD = String.raw`(?:passwor[dt]|passwd|passphrase|passcode|kennwort|pwd|secret|token|credential|csrf|xsrf|signature|jwt|session[-_ ]?id|sessid|(?:api|access|private|signing|encryption|subscription|license|account|session|auth)[-_ ]?key)`;
const SECRET_ALONE = String.raw`(?<![a-z])(?:auth|sid|sig|pin|otp|cvv2?|cvc2?|pass|pw)(?![a-z])`;

/** Name of something secret, with whatever else its name says. */
export const SECRET_NAME = String.raw`(?:${SECRET_WORD}[\w-]{0,24}|${SECRET_ALONE})`;

const anySecretName = new RegExp(`${SECRET_NAME}|cookie|authorization`, 'i');
const secretNameAtEnd = new RegExp(
  String.raw`(?:${SECRET_NAME}|cookies?|authorization)["']?[ \t]{0,4}[:=]?[ \t]{0,4}$`,
  'i',
);

/** Whether a property of this name holds a secret. */
export const isSecretName = (name: string): boolean => anySecretName.test(name.slice(0, 200));

/** Whether a text ends by naming a secret, so that what comes next is one. */
export const endsWithSecretName = (text: string): boolean => secretNameAtEnd.test(text.slice(-100));
