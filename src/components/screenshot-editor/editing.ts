import type { LitElement, ReactiveController } from 'lit';
import type { Words } from '../../context/index.js';
import { editorWords } from '../../context/editor-words.js';
import type { EditorMessages } from '../../locales/index.js';
import type { Tool } from './model/drawing.js';
import type { Point } from './model/geometry.js';
import { EditingSession } from './model/session.js';
import { extentOf, type Shape } from './model/shapes.js';
import type { Picture } from './picture/open-picture.js';
import { makeLayOut } from './picture/text-layout.js';
import { Stage } from './stage/stage.js';
import { Commands } from './tools/commands.js';
import { editorKey, pictureKey } from './tools/keys.js';
import { Pointing } from './tools/pointing.js';

/** One picture on the table: what is drawn on it, how it is shown, and the hands and keys that work on it. */
export class Editing implements ReactiveController {
  session?: EditingSession;
  picture?: Picture;
  /** What has just happened, for those who do not see it. */
  news = '';
  readonly stage: Stage;
  readonly pointing: Pointing;
  readonly commands: Commands;
  readonly #host: LitElement;
  readonly #words: Words;

  constructor(host: LitElement, words: Words) {
    this.#host = host;
    this.#words = words;
    this.stage = new Stage(host, () =>
      this.session && this.picture ? { session: this.session, bitmap: this.picture.bitmap } : undefined,
    );
    this.commands = new Commands(this);
    this.pointing = new Pointing(this);
    host.addController(this);
  }

  hostUpdated(): void {
    const chosen = this.#host.renderRoot.querySelector('.shape[aria-pressed=true]');
    const row = chosen?.closest('ul');
    if (!chosen || !row) return;
    const [all, one] = [row.getBoundingClientRect(), chosen.getBoundingClientRect()];
    // By hand, because `scrollIntoView` would scroll the page as well.
    row.scrollBy({ left: Math.min(0, one.left - all.left) + Math.max(0, one.right - all.right), behavior: 'instant' });
  }

  hostDisconnected(): void {
    this.pointing.drop();
  }

  get messages(): EditorMessages {
    return editorWords(this.#words.messages);
  }

  /** That the picture was made smaller, in words; nothing where it was not. */
  get smaller(): string {
    const { original, width, height } = this.picture ?? {};
    const { smaller, size } = this.messages;
    return original && width && height ? smaller(size(width, height), size(original.width, original.height)) : '';
  }

  get isDirty(): boolean {
    return this.session?.canUndo === true || this.session?.isCropChanged === true;
  }

  /** Puts another picture on the table, or none. */
  open(picture: Picture | undefined): void {
    this.pointing.drop();
    this.picture?.bitmap.close();
    this.picture = picture;
    this.session = picture && new EditingSession(picture, makeLayOut(), () => this.#host.requestUpdate());
    this.news = this.smaller;
    this.stage.zoomTo('fit');
    this.#host.requestUpdate();
  }

  readonly say = (news: string): void => {
    this.news = news;
    this.#host.requestUpdate();
  };

  /** Asks for the words of the text that is selected. */
  readonly askText = (): void => void this.#focusText();

  readonly endText = (): void => {
    const { selected } = this.session ?? {};
    if (!selected?.text?.content.trim()) this.session?.select(undefined);
    this.stage.focus();
  };

  readonly placeText = (at: Point): void => this.commands.placeText(at);

  /** A gesture waits for its second tap, or is over, maybe with a new shape. */
  readonly changed = (outcome: 'waits' | 'drawn' | 'done'): void => {
    if (outcome === 'waits') this.say(this.messages.hints.second);
    if (outcome === 'drawn') this.commands.tellAdded();
    this.#host.requestUpdate();
  };

  chooseTool(tool: Tool): void {
    this.pointing.drop();
    if (this.session) this.session.tool = tool;
    if (tool === 'crop') this.stage.zoomTo('fit');
  }

  /** Takes a shape in hand: one that was come by, or one that was meant. */
  take({ id, kind }: Shape, isMeant: boolean): void {
    const { session } = this;
    if (!session) return;
    this.pointing.drop();
    if (isMeant) session.tool = 'select';
    if (session.selected?.id !== id) session.select(id);
    if (session.selected) this.stage.reveal(extentOf(session.selected));
    if (isMeant && kind === 'text') this.askText();
  }

  /** Keys on the picture and on its shapes. */
  readonly handlePictureKey = (event: KeyboardEvent): void => {
    const isOnPicture = (event.target as Element).classList.contains('scroller');
    const isEnter = event.key === 'Enter' && isOnPicture;
    if (isEnter) this.#enter();
    if (isEnter || pictureKey(event, this)) event.preventDefault();
  };

  /** Keys anywhere in the editor; those of a text that is being written are its own. */
  readonly handleKey = (event: KeyboardEvent): void => {
    const isWriting = (event.target as Element).matches('input:not([type])');
    if (event.defaultPrevented || isWriting || !editorKey(event, this.commands)) return;
    event.preventDefault();
  };

  /** Closes what is open in the editor, one thing at a time; says whether there was anything. */
  escape(): boolean {
    const { session } = this;
    if (this.pointing.drop()) this.changed('done');
    else if (session?.tool === 'crop') this.commands.cancelCrop();
    else if (session?.selected && this.#textField?.matches(':focus')) this.endText();
    else if (session?.selected) session.select(undefined);
    else return false;
    this.stage.focus();
    return true;
  }

  #enter(): void {
    if (this.session?.tool === 'crop') this.commands.applyCrop();
    else this.commands.add();
  }

  get #textField(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector<HTMLInputElement>('.words');
  }

  async #focusText(): Promise<void> {
    await this.#host.updateComplete;
    this.#textField?.focus();
  }
}
