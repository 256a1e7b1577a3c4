/** Numbers that carry a check digit, so that a timestamp or an order number is not taken for one. */

/** Whether digits are those of a payment card (Luhn). */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 13 || digits.length > 19) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Whether letters and digits are those of a bank account (ISO 13616, modulo 97). */
export function isIban(text: string): boolean {
  const compact = text.replace(/\W/g, '').toUpperCase();
  if (compact.length < 15 || compact.length > 34) return false;
  let remainder = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    for (const digit of String(parseInt(character, 36))) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
}

/**
 * Where such a number ends that begins a text; 0 when none does. What follows a number may look as if it belonged to it:
 * a card's is often followed by its check value.
 */
export function endOfNumber(text: string, isNumber: (text: string) => boolean): number {
  if (isNumber(text)) return text.length;
  for (let index = text.length - 1; index > 0; index--) {
    if (/[^\w]/.test(text[index] ?? '') && isNumber(text.slice(0, index))) return index;
  }
  return 0;
}
