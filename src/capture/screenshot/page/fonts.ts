import { genuine } from '../../privacy/genuine.js';
import { everyElement, shadowRootOf } from '../../privacy/tree.js';

/** The rules of a style sheet, and of those it stands for. Sheets of other origins cannot be read. */
function* rulesOf(sheet: { readonly cssRules: CSSRuleList }): Generator<CSSRule> {
  let rules: CSSRuleList;
  try {
    rules = sheet.cssRules;
  } catch {
    return;
  }
  for (const rule of rules) {
    yield rule;
    if ('styleSheet' in rule && rule.styleSheet) yield* rulesOf(rule.styleSheet as CSSStyleSheet);
    else if ('cssRules' in rule) yield* rulesOf(rule as CSSGroupingRule);
  }
}

function* sheetsOf(root: Document | ShadowRoot): Generator<CSSStyleSheet> {
  yield* genuine(root).styleSheets;
  yield* genuine(root).adoptedStyleSheets;
  for (const element of everyElement(root)) {
    const shadow = shadowRootOf(element);
    if (shadow) yield* [...shadow.styleSheets, ...shadow.adoptedStyleSheets];
  }
}

/** In a rule, addresses stand as they were written, relative to its sheet. */
const absolute = (text: string, base: string): string =>
  text.replace(/url\("((?!data:)[^"]*)"\)/g, (whole, url: string) =>
    URL.canParse(url, base) ? `url("${new URL(url, base).href}")` : whole,
  );

/** The faces of web fonts that the page has loaded by its style sheets, as rules. */
export function loadedFonts(): string {
  const loaded = new Set<string>();
  for (const { status, family, weight, style, unicodeRange } of genuine(document).fonts) {
    if (status === 'loaded') loaded.add([family.replace(/^"|"$/g, ''), weight, style, unicodeRange].join());
  }
  if (loaded.size === 0) return '';
  const faces = new Set<string>();
  for (const sheet of sheetsOf(document)) {
    for (const rule of rulesOf(sheet)) {
      if (!('style' in rule) || rule.constructor.name !== 'CSSFontFaceRule') continue;
      const said = (name: string, otherwise: string): string =>
        (rule as CSSFontFaceRule).style.getPropertyValue(name) || otherwise;
      const face = [
        said('font-family', '').replace(/^"|"$/g, ''),
        said('font-weight', 'normal'),
        said('font-style', 'normal'),
        said('unicode-range', 'U+0-10FFFF'),
      ];
      if (loaded.has(face.join())) {
        faces.add(absolute(rule.cssText, rule.parentStyleSheet?.href ?? genuine(document).baseURI));
      }
    }
  }
  return [...faces].join('');
}
