import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { EditorMessages } from '../../../locales/index.js';
import { editorIcon } from '../../icons/editor-icons.js';
import type { EditingSession } from '../model/session.js';
import type { ColorName } from '../model/shapes.js';
import { COLOR_NAMES } from '../picture/colors.js';
import type { Commands } from '../tools/commands.js';

/** What the options need of the editor. */
interface Editor {
  readonly session: EditingSession;
  readonly commands: Commands;
  readonly messages: EditorMessages;
  /** The text that is being written is finished. */
  endText: () => void;
}

/** What can be chosen for a tool and for what is selected. */
export function renderOptions(editor: Editor): TemplateResult {
  const { session, commands, messages } = editor;
  const { tool, selected } = session;
  if (tool === 'crop') {
    return html`<button type="button" class="button" part="apply-crop" @click=${commands.applyCrop}>
        ${editorIcon('check')}${messages.crop.apply}</button
      ><button type="button" class="button plain" @click=${commands.cancelCrop}>${messages.crop.cancel}</button>`;
  }
  const kind = selected?.kind ?? tool;
  const hasColor = kind !== 'redaction' && kind !== 'select';
  return html`${hasColor ? renderColors(session, messages) : nothing}
  ${
    tool === 'select'
      ? nothing
      : html`<button type="button" class="button" part="add" aria-label=${messages.add[tool]} @click=${commands.add}>
          ${editorIcon('plus')}${messages.add.short}
        </button>`
  }
  ${selected?.kind === 'text' ? renderText(selected.text?.content ?? '', editor) : nothing}`;
}

const renderColors = (session: EditingSession, { colors }: EditorMessages): TemplateResult =>
  html`<fieldset class="colors" part="colors">
    <legend class="visually-hidden">${colors.label}</legend>
    ${COLOR_NAMES.map((name) => renderColor(name, session, colors))}
  </fieldset>`;

const renderColor = (name: ColorName, session: EditingSession, words: EditorMessages['colors']): TemplateResult =>
  html`<label class="color">
    <input
      class="visually-hidden"
      type="radio"
      name="color"
      value=${name}
      .checked=${live(session.color === name)}
      @change=${() => {
        session.color = name;
      }}
    />
    <span class="swatch ${name}">${session.color === name ? editorIcon('check') : nothing}</span
    ><span class="name">${words[name]}</span>
  </label>`;

function renderText(content: string, { session, messages, endText }: Editor): TemplateResult {
  const handleKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    endText();
  };
  return html`<input
    class="input words"
    part="text"
    dir="auto"
    aria-label=${messages.text}
    enterkeyhint="done"
    .value=${live(content)}
    @input=${(event: Event) => session.write((event.target as HTMLInputElement).value)}
    @keydown=${handleKeydown}
  />`;
}
