/** Markdown as templates: nothing of the text is ever read as markup by the browser. */
import { html, type TemplateResult } from 'lit';
import { renderLink, safeLink } from '../../safe-link/safe-link.js';
import { readBlocks, type Block } from './blocks.js';
import { readInline, type Inline } from './inline.js';

const textOf = (pieces: readonly Inline[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'text' in piece ? piece.text : textOf(piece.children);
    })
    .join('');

function renderPiece(piece: Inline): unknown {
  if (typeof piece === 'string') return piece;
  if (piece.kind === 'code') return html`<code>${piece.text}</code>`;
  const content = piece.children.map(renderPiece);
  if (piece.kind === 'strong') return html`<strong>${content}</strong>`;
  if (piece.kind === 'em') return html`<em>${content}</em>`;
  const link = safeLink(piece.address);
  const text = textOf(piece.children);
  // An address that is not followed is still said: it may be what the writer wanted to tell.
  return link ? renderLink(text.trim() ? content : piece.address, text, link) : [content, ` (${piece.address})`];
}

const renderText = (text: string): unknown[] => readInline(text).map(renderPiece);

function renderItem(blocks: readonly Block[]): unknown {
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph' ? [renderText(first.text), rest.map(renderBlock)] : blocks.map(renderBlock);
}

function renderBlock(block: Block): TemplateResult {
  switch (block.kind) {
    case 'paragraph':
      return html`<p dir="auto">${renderText(block.text)}</p>`;
    case 'heading':
      // A heading of a message is none of the page.
      return html`<p dir="auto"><strong>${renderText(block.text)}</strong></p>`;
    case 'code':
      return html`<pre dir="ltr" tabindex="0"><code>${block.text}</code></pre>`;
    case 'rule':
      return html`<hr />`;
    case 'quote':
      return html`<blockquote>${block.blocks.map(renderBlock)}</blockquote>`;
    case 'list': {
      const items = block.items.map((item) => html`<li dir="auto">${renderItem(item)}</li>`);
      return block.isOrdered
        ? html`<ol start=${block.start}>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
  }
}

/** A Markdown text. */
export const renderMarkdown = (text: string): TemplateResult =>
  html`<div class="markdown">${readBlocks(text).map(renderBlock)}</div>`;
