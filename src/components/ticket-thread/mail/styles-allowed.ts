/**
 * Which styles of a mail are kept: those that make it readable, and none that could move it out of its place, hide a part
 * of it or fetch something. They are set property by property, which a page's policy against inline styles allows.
 */

/** More than this is no distance within a message. */
const MAX_PX = 48;

/** Text of other sizes is there not to be read, or to shout. */
const TEXT_PX = { min: 9, max: 32 } as const;

/** Nothing with a function besides colours: neither addresses nor variables. */
const PLAIN = /^[a-z0-9#%.,\s'"-]{1,120}$/i;
const COLOR = /^(?:#[0-9a-f]{3,8}|[a-z]{3,30}|(?:rgb|hsl)a?\([\d\s.,%/deg]{1,40}\))$/i;

const isColor = (value: string): boolean => COLOR.test(value) && CSS.supports('color', value);

const oneOf =
  (...values: string[]) =>
  (value: string): boolean =>
    values.includes(value);

const isLength = (value: string): boolean => {
  const [, number, unit = ''] = /^(\d{1,4}(?:\.\d{1,4})?)(px|pt|em)?$/.exec(value) ?? [];
  return number !== undefined && Number(number) * ({ em: 16, pt: 1.34 }[unit] ?? 1) <= MAX_PX;
};

const areLengths = (value: string): boolean => value.split(/\s+/).every(isLength);

const isTextSize = (value: string): boolean => {
  const [, number, unit = ''] = /^(\d{1,3}(?:\.\d{1,4})?)(px|pt)$/.exec(value) ?? [];
  const px = Number(number) * (unit === 'pt' ? 1.34 : 1);
  return px >= TEXT_PX.min && px <= TEXT_PX.max;
};

const isBorder = (value: string): boolean =>
  value.length < 80 &&
  value
    .split(/\s+(?![^(]*\))/)
    .every((part) => isColor(part) || isLength(part) || /^(?:none|solid|dotted|dashed|double|thin|medium)$/.test(part));

const sides = (property: string, accepts: (value: string) => boolean): [string, (value: string) => boolean][] =>
  ['', '-top', '-right', '-bottom', '-left'].map((side) => [property + side, accepts]);

const ALLOWED = new Map<string, (value: string) => boolean>([
  ['color', isColor],
  ['background-color', isColor],
  ['font-size', isTextSize],
  ['font-weight', (value) => /^(?:normal|bold|bolder|[1-9]00)$/.test(value)],
  ['font-style', oneOf('normal', 'italic')],
  ['font-family', (value) => PLAIN.test(value)],
  ['text-align', oneOf('left', 'right', 'center', 'justify', 'start', 'end')],
  ['text-decoration', oneOf('none', 'underline', 'line-through')],
  ['text-transform', oneOf('none', 'uppercase', 'lowercase', 'capitalize')],
  ['vertical-align', oneOf('top', 'middle', 'bottom', 'baseline')],
  ['white-space', oneOf('normal', 'pre-wrap', 'pre-line')],
  [
    'list-style-type',
    oneOf('disc', 'circle', 'square', 'decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'none'),
  ],
  ['border-radius', isLength],
  ['border-collapse', oneOf('collapse', 'separate')],
  ...sides('padding', areLengths),
  ...sides('margin', areLengths),
  ...sides('border', isBorder),
]);

/** What makes a part invisible: the preview line of a newsletter, or something worse. */
const HIDDEN =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0?\.?0*\s*(?:;|!|$)|mso-hide\s*:\s*all|(?:font-size|max-height|max-width)\s*:\s*(?:(?:0+(?:\.0*)?|\.0+)(?:[a-z]{1,5}|%)?|1(?:px|pt|%))\s*(?:;|!|$))/i;

/** Longer ones are not read. */
const MAX_LENGTH = 2_000;

/** Whether a style hides its element. */
export const hides = (style: string): boolean => HIDDEN.test(style.slice(0, MAX_LENGTH));

/** The declarations of a style that are kept. */
export function allowedStyles(style: string): [string, string][] {
  return style
    .slice(0, MAX_LENGTH)
    .split(';')
    .flatMap((declaration): [string, string][] => {
      const colon = declaration.indexOf(':');
      const written = declaration.slice(0, colon).trim().toLowerCase();
      const value = declaration
        .slice(colon + 1)
        .replace(/!\s*important\s*$/i, '')
        .trim()
        .toLowerCase();
      // The short form is only kept where it is a colour and nothing else.
      const property = written === 'background' ? 'background-color' : written;
      return ALLOWED.get(property)?.(value) ? [[property, value]] : [];
    });
}
