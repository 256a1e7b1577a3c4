import { consume } from '@lit/context';
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TicketApi } from '../../client/ticket-api.js';
import {
  catalogContext,
  identityContext,
  ticketApiContext,
  Words,
  type CatalogState,
  type Identity,
} from '../../context/index.js';
import { guidanceWords } from '../../context/guidance-words.js';
import { LiveChanges } from '../../context/live/live-changes.js';
import type { Notice } from '../../contract/index.js';
import { hostStyles } from '../../themes/base.js';
import { buttonStyles } from '../../themes/button.js';
import { fieldStyles } from '../../themes/field.js';
import { Joining } from './joining.js';
import { boardOf, type NoticeBoard } from './notice-board.js';
import { NoticeJoinEvent } from './notice-join-event.js';
import { renderNotice } from './notice-row.js';
import { noticesStyles } from './notices-styles.js';

/**
 * What support knows already, so that nobody has to report it again: who has the same trouble says so with one press, and
 * hears of it without a ticket. Draws nothing while there is nothing to know.
 *
 * @fires {NoticeJoinEvent} helpdock-notice-join - The person sees it too, and support knows.
 * @csspart base - Everything.
 * @csspart notice - One notice.
 * @csspart title - The title of a notice.
 * @csspart body - More about it.
 * @csspart join - The button that says "I see this too".
 * @csspart input - The field for an address, asked of those whom nobody vouches for.
 */
export class NoticesElement extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, buttonStyles, fieldStyles, noticesStyles];

  /** Id of a request type: only what concerns it. All notices otherwise. */
  @property({ attribute: 'request-type' }) requestType?: string;

  /** Folds each notice to its title, for where they stand above something else. */
  @property({ type: Boolean }) compact = false;

  @consume({ context: ticketApiContext, subscribe: true })
  @state()
  private api?: TicketApi;

  @consume({ context: catalogContext, subscribe: true })
  @state()
  private catalogState?: CatalogState;

  @consume({ context: identityContext, subscribe: true })
  @state()
  private identity?: Identity;

  /** What has just happened, for those who do not see it. */
  @state() private news = '';
  @queryAll('.notice') private readonly rows!: NodeListOf<HTMLElement>;

  readonly #words = new Words(this);
  readonly #joining = new Joining(this, (id) => this.#wasTold(id));
  #board?: NoticeBoard;

  constructor() {
    super();
    new LiveChanges(this, ({ type }) => {
      if (type === 'notices-changed' || type === 'resync') void this.#board?.refresh(true);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#use(this.#board);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#board?.removeEventListener('change', this.#handleChange);
  }

  protected override willUpdate(): void {
    const { api, catalogState } = this;
    const board = api?.notices && catalogState?.catalog?.capabilities?.notices ? boardOf(api) : undefined;
    if (board !== this.#board) this.#use(board);
  }

  #use(board: NoticeBoard | undefined): void {
    this.#board?.removeEventListener('change', this.#handleChange);
    this.#board = board;
    board?.addEventListener('change', this.#handleChange);
    void board?.refresh();
  }

  readonly #handleChange = (): void => this.requestUpdate();

  get #shown(): readonly Notice[] {
    const { requestType } = this;
    const items = this.#board?.items ?? [];
    return requestType ? items.filter(({ types }) => types?.includes(requestType) ?? true) : items;
  }

  protected override render(): TemplateResult {
    const { messages, dir, locale } = this.#words;
    const shown = this.#shown;
    const list = html`<ul role="list" aria-label=${guidanceWords(messages).notices}>
      ${repeat(
        shown,
        ({ id }) => id,
        (notice) => this.#renderNotice(notice),
      )}
    </ul>`;
    return html`<div part="base" dir=${dir} lang=${locale} @input=${(event: Event) => event.stopPropagation()}>
      ${shown.length > 0 ? list : nothing}
      <p class="visually-hidden" role="status">${this.news}</p>
    </div>`;
  }

  #renderNotice(notice: Notice): TemplateResult {
    const { messages, locale } = this.#words;
    const { id } = notice;
    const joining = this.#joining;
    const tell = (email?: string): void => {
      this.news = '';
      if (this.#board) void joining.tell(this.#board, id, email);
      // The form with the focus gives way to the button, which says how far it is.
      this.#focusIn(id, joining.state?.phase === 'asking' ? 'input' : 'button[part=join]');
    };
    return renderNotice(notice, {
      messages,
      locale,
      now: this.api?.now?.() ?? Date.now(),
      joining: joining.state?.id === id ? joining.state : undefined,
      compact: this.compact,
      canJoin: this.api?.joinNotice !== undefined,
      tell,
      join: () => {
        const { phase, email } = joining.state?.id === id ? joining.state : {};
        // Whoever has been asked already has answered.
        if (!this.#asksAddress || phase === 'failed') tell(email);
        else if (joining.state?.phase !== 'telling') {
          joining.ask(id);
          this.#focusIn(id, 'input');
        }
      },
      cancel: () => {
        joining.cancel();
        this.#focusIn(id, 'button');
      },
    });
  }

  /** Nobody says who it is: whoever wants news leaves an address. */
  get #asksAddress(): boolean {
    return this.catalogState?.catalog?.anonymous === true && !this.identity?.known;
  }

  #wasTold(id: string): void {
    const notice = this.#board?.items.find((item) => item.id === id);
    if (!notice) return;
    this.news = guidanceWords(this.#words.messages).joined;
    // The button is gone: where somebody was on it, the focus is nowhere now.
    const { activeElement } = this.ownerDocument;
    const isLost = activeElement === this.ownerDocument.body || this.matches(':focus-within');
    if (isLost) this.#focusIn(id, '.joined');
    this.dispatchEvent(new NoticeJoinEvent(notice));
  }

  /** After the next update, which brings it. */
  #focusIn(id: string, selector: string): void {
    void this.updateComplete.then(() => {
      const notice = [...this.rows].find(({ dataset }) => dataset.id === id);
      notice?.querySelector<HTMLElement>(selector)?.focus();
    });
  }
}
