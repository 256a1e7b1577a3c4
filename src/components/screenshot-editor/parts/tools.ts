import { html, type TemplateResult } from 'lit';
import type { EditorMessages } from '../../../locales/index.js';
import { editorIcon } from '../../icons/editor-icons.js';
import type { Tool } from '../model/drawing.js';
import type { Roving } from '../roving.js';

const TOOLS: readonly Tool[] = ['select', 'box', 'arrow', 'pen', 'text', 'redaction', 'crop'];

/** The tools, each with its icon and its name. */
export const renderTools = (
  tool: Tool,
  { tools }: EditorMessages,
  roving: Roving,
  choose: (tool: Tool) => void,
): TemplateResult =>
  html`<div
    class="tools"
    part="toolbar"
    role="toolbar"
    aria-label=${tools.label}
    @keydown=${roving.handleKeydown}
    @focusin=${roving.handleFocusin}
  >
    ${TOOLS.map(
      (each) =>
        html`<button type="button" class="tool" part="tool" aria-pressed=${each === tool} @click=${() => choose(each)}>
          ${editorIcon(each)}<span>${tools[each]}</span>
        </button>`,
    )}
  </div>`;
