/** In which language and direction the widget speaks. */
import { LOCALES } from '../../locales/index.js';

/** The language of the page around an element, through shadow roots; of the browser where the page does not say. */
export function inheritedLanguage(element: Element): string {
  let from: Element | undefined = element;
  while (from) {
    const language = from.closest('[lang]')?.getAttribute('lang');
    if (language) return language;
    const root = from.getRootNode();
    from = root instanceof ShadowRoot ? root.host : undefined;
  }
  return navigator.language;
}

/** Whether `Intl` takes a text as a locale. */
export function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}

/**
 * The locale whose words, dates and direction are used: the wanted one, or English where there are no words for it.
 * Dates of one language amid words of another help nobody.
 */
export const spokenLocale = (wanted: string): string =>
  LOCALES.includes(new Intl.Locale(wanted).language) ? wanted : 'en';

/** Languages are few, so that a list of those that run from right to left is all it takes. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur)\b/i.test(locale) ? 'rtl' : 'ltr');
