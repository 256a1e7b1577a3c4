/**
 * How pages call what opens an account or pays, in names, labels and hints. Written as people write it: letters are
 * compared without their marks, words without what stands between them, and without regard to case.
 */
const words = [
  // Passwords
  'passw|passphrase|passcode|\\bpwd?\\b|kennwort|passord|wachtwoord|mot ?de ?passe|contraseña|palavra ?passe',
  '\\b(?:senha|hasło|heslo|parola|lösenord|adgangskode|salasana|jelszó|şifre)\\b|^clave$|clave (?:de )?(?:acceso|seguridad)',
  'парол|κωδικος|كلمة (?:ال)?(?:سر|مرور)|رمز عبور|סיסמ|पासवर्ड|รหัสผ่าน|mật khẩu|kata sandi|パスワード|暗証|密码|密碼|비밀번호',
  // Codes
  '\\bpin\\b|geheimzahl|\\b(?:t?otp|2fa|mfa)\\b|one ?time|einmal ?code|(?:\\b|sms|push|photo|chip|mobile)tan\\b',
  '(?:security|verif\\w*|confirmation|auth\\w*|login|access|recovery|backup|sms|mfa) ?code',
  '(?:bestätigungs|sicherheits|prüf|pruef|verifizierungs|freigabe|zugangs|verificatie|beveiligings) ?code',
  'cod(?:e|igo|ice) (?:d\\w* )?(?:la )?(?:verif|secur|segur|sicur|confirm|conferm|acces)|(?:doğrulama|güvenlik|onay) kod',
  'kod (?:weryf|bezp|potw|sms)|код (?:подтв|безоп|из смс|провер)|رمز (?:ال)?(?:تحقق|امان|تاكيد|سري)|सत्यापन कोड',
  '(?:認証|確認|セキュリティ) ?コード|(?:验证|驗證|安全)(?:码|碼)|인증 ?(?:번호|코드)|보안 ?코드',
  // Cards
  '\\bcv[vcn]2?\\b|\\bcsc\\b|(?:prüf|pruef)(?:ziffer|nummer|zahl)|cryptogramme|\\bcc ?n(?:um|o\\b|r\\b|\\b)',
  '(?:card|karten|kaart) ?(?:num|no\\b|nr\\b)|numer[oy]? (?:d\\w+ )?(?:la )?(?:cart|tarj|kart)',
  'номер карты|kart numar|رقم (?:ال)?بطاقة|カード ?番号|(?:卡|卡片)(?:号|號)|카드 ?번호|कार्ड नंबर',
];

const withoutMarks = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');

const secret = new RegExp(withoutMarks(words.join('|')), 'i');

/** Digits in fours, as they stand on cards. */
const cardNumber = /(?:[\dx•]{4}[ -]){3}[\dx•]{1,4}/i;

/** `newPassword-2` as "new Password 2", so that words can be found in names. */
const inWords = (text: string): string =>
  withoutMarks(text)
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** Whether a field that is called so, or hints so, takes something secret. */
export const soundsSecret = (text: string): boolean => secret.test(inWords(text)) || cardNumber.test(text);

/** Whether a field says no more than that it takes a code. */
export const soundsLikeCode = (text: string): boolean => /^(?:code|codigo|codice|kod|код|الرمز)$/i.test(inWords(text));
