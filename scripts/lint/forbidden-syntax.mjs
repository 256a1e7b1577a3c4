// What executes or parses text that may come from people. Under Trusted Types some of these are
// stopped by the browser, some are not (`unsafeHTML` is not), and not every host enforces them: so
// none of them may be written at all.

const because = 'Text from people must never be parsed as markup or code.';

/** Selectors for `no-restricted-syntax`. */
export const forbiddenSyntax = [
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|CSS|Static)$/]',
    message: `${because} Use a template or text.`,
  },
  { selector: 'ImportExpression[source.value=/unsafe-(html|svg|mathml)/]', message: because },
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: `${because} Use textContent or a template.`,
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|parseFromString|execCommand)$/]',
    message: because,
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^(write|writeln)$/]',
    message: because,
  },
  { selector: 'CallExpression[callee.name="eval"]', message: because },
  { selector: 'NewExpression[callee.name="Function"], CallExpression[callee.name="Function"]', message: because },
  {
    selector:
      'CallExpression[callee.name=/^set(Timeout|Interval)$/] > :matches(Literal, TemplateLiteral).arguments:first-child',
    message: 'Pass a function to a timer, never text.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message:
      'An inline style breaks under a strict style-src. Use a class, a part, or a custom property set by script.',
  },
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^(style|on.+|srcdoc)$/i]',
    message: 'As an attribute this is parsed as style or code. Set the property.',
  },
  {
    // The bundles are plain ASCII, and raw text does not understand the escapes that make them so.
    selector: 'TaggedTemplateExpression[tag.property.name="raw"] TemplateElement[value.raw=/[^\\u0020-\\u007e\\s]/]',
    message: 'Characters beyond ASCII do not survive in raw text. Write an escape of the language inside.',
  },
];
