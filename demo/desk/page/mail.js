// A reply as a mail program formats it, with a signature and a picture from afar: widgets have to live with both.

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * @param {string} body
 * @param {string} agent
 * @param {string} support
 */
export function asMail(body, agent, support) {
  const paragraphs = body
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
  return `<div style="font-family: Arial, sans-serif; font-size: 14px">
${paragraphs}
<p>--<br><b>${escaped(agent)}</b><br>${escaped(support)}</p>
<img src="https://images.example/signature.png" alt="${escaped(support)}" width="120" height="32">
</div>`;
}
