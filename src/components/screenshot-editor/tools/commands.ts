import type { EditorMessages } from '../../../locales/index.js';
import { addShape, moveSelected, stretchSelected } from '../model/adjust.js';
import { middleOf, type Point } from '../model/geometry.js';
import type { EditingSession } from '../model/session.js';
import { extentOf, type ShapeKind } from '../model/shapes.js';
import { nameOf } from '../names.js';
import type { Stage } from '../stage/stage.js';
import type { Zoom } from '../stage/view.js';

/** What commands need of the editor. */
interface Editor {
  readonly session?: EditingSession;
  readonly stage: Stage;
  readonly messages: EditorMessages;
  /** What a pointer has begun and not finished. */
  readonly pointing: { drop: () => boolean };
  /** Tells those who do not see it. */
  say: (news: string) => void;
  /** Asks for the words of the text that is selected. */
  askText: () => void;
}

/** What buttons and keys do, and how it is told. */
export class Commands {
  readonly #editor: Editor;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** A shape of the present tool in the middle of what can be seen. */
  readonly add = (): void => {
    const { session, stage, pointing } = this.#editor;
    const tool = session?.tool ?? 'select';
    if (tool === 'select' || tool === 'crop') return;
    pointing.drop();
    this.#put(tool, middleOf(stage.visible));
  };

  readonly placeText = (at: Point): void => this.#put('text', at);

  /** That what is selected is new; of what was too small to be kept, nothing. */
  tellAdded(): void {
    const { messages, say } = this.#editor;
    const name = this.#selectedName;
    if (name) say(messages.news.added(name));
  }

  readonly remove = (): void => {
    const { session, stage, messages, say } = this.#editor;
    const name = this.#selectedName;
    if (!session || !name || session.tool === 'crop') return;
    session.remove();
    say(messages.news.removed(name));
    stage.focus();
  };

  readonly undo = (): void => this.#travel((session) => session.undo(), 'undone');

  readonly redo = (): void => this.#travel((session) => session.redo(), 'redone');

  /** Moves what is selected; says whether there is something. */
  move(way: Point): boolean {
    return this.#adjust(moveSelected, way);
  }

  stretch(way: Point): boolean {
    return this.#adjust(stretchSelected, way);
  }

  readonly applyCrop = (): void => {
    const { session, stage, messages, say } = this.#editor;
    if (session?.tool !== 'crop') return;
    session.applyCrop();
    stage.zoomTo('fit');
    say(messages.news.cropped(messages.size(session.area.width, session.area.height)));
    stage.focus();
  };

  readonly cancelCrop = (): void => {
    const { session, stage } = this.#editor;
    if (session) session.tool = 'select';
    stage.focus();
  };

  zoomTo(zoom: Zoom): void {
    this.#zoomed(() => this.#editor.stage.zoomTo(zoom));
  }

  zoomBy(factor: number): void {
    this.#zoomed(() => this.#editor.stage.zoomBy(factor));
  }

  #put(kind: ShapeKind, at: Point): void {
    const { session, stage, askText } = this.#editor;
    if (!session) return;
    addShape(session, kind, at, stage.visible);
    this.tellAdded();
    if (kind === 'text') askText();
  }

  #zoomed(zoom: () => void): void {
    const { stage, messages, say } = this.#editor;
    zoom();
    say(messages.zoom.now(stage.percent));
  }

  #travel(go: (session: EditingSession) => void, news: 'undone' | 'redone'): void {
    const { session, messages, say } = this.#editor;
    if (!session || !(news === 'undone' ? session.canUndo : session.canRedo)) return;
    this.#editor.pointing.drop();
    go(session);
    say(messages.news[news]);
  }

  #adjust(adjust: (session: EditingSession, way: Point) => void, way: Point): boolean {
    const { session } = this.#editor;
    if (!session?.selected) return false;
    adjust(session, way);
    this.#tellPlace(session);
    return true;
  }

  #tellPlace({ selected }: EditingSession): void {
    const { stage, messages, say } = this.#editor;
    const name = this.#selectedName;
    if (!selected || !name) return;
    const extent = extentOf(selected);
    const { round } = Math;
    stage.reveal(extent);
    say(
      messages.news.placed(
        name,
        round(extent.x),
        round(extent.y),
        messages.size(round(extent.width), round(extent.height)),
      ),
    );
  }

  get #selectedName(): string | undefined {
    const { session, messages } = this.#editor;
    return session?.selected && nameOf(session.selected, session.drawing.shapes, messages);
  }
}
