import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { catalogContext, Words } from '../../context/index.js';
import type { Contact, CreatedTicket, FieldValues } from '../../contract/index.js';
import { hostStyles } from '../../themes/base.js';
import { buttonStyles } from '../../themes/button.js';
import { failureStyles } from '../failure/failure.js';
import { icon, iconStyles } from '../icons/icons.js';
import type { RequestTypeSelectEvent } from '../request-type-picker/request-type-select-event.js';
import { skeletonStyles } from '../skeleton/skeleton.js';
import type { TicketCreatedEvent } from '../ticket-form/events.js';
import { Journey, type JourneyHost } from './journey.js';
import { LateViews } from './late-views.js';
import type { View } from './navigation.js';
import { PanelLayer, type PanelHost } from './panel-layer.js';
import { renderBody } from './views/panel-views.js';
import { titleOf } from './views/title.js';
import { WidgetCloseEvent, WidgetOpenEvent } from './widget-events.js';
import { styles } from './widget-styles.js';

/** Where {@link WidgetElement.open} may lead: a view, a ticket by its id, or the form of a request type by its id. */
export type OpenAt = 'home' | 'new' | 'tickets' | { ticket: string } | { new: string };

function viewFor(at: OpenAt): View {
  if (typeof at === 'string') return { name: at };
  return 'ticket' in at ? { name: 'ticket', id: at.ticket } : { name: 'new', type: at.new };
}

/**
 * The help panel: what to ask for, the form, the confirmation, and the reader's tickets. It floats above the page in
 * the top layer and leaves the page as it is; what was typed stays when it is closed.
 *
 * @slot contact - Other ways to reach support, in the place of those of `contact`.
 * @fires {WidgetOpenEvent} helpdock-open - The panel opened.
 * @fires {WidgetCloseEvent} helpdock-close - The panel closed. The focus goes back to the page after this event.
 * @fires {UnreadEvent} helpdock-unread - Another number of tickets has something unread; its `count`. From the first opening on.
 * @csspart panel - The panel.
 * @csspart header - The bar with back, title and close.
 * @csspart title - The title of the view.
 * @csspart body - What scrolls.
 * @csspart welcome - The greeting on the first view.
 * @csspart confirmation - What is shown after sending.
 * @csspart number - The number of the ticket that was sent.
 * @csspart contact - Other ways to reach support.
 * @csspart fields - The fields of the form; around them `preparation`, `urgent`, `hint`, `articles` and `checklist`.
 * @csspart evidence - All that will be sent, folded.
 * @csspart footer - The main action of the form and where it leads.
 * @csspart submit - The button that sends.
 * @csspart summary - What is wrong with the answers.
 * @csspart failure - What could not be loaded or sent, and why.
 * @csspart field__base - A field of the form; likewise `field__label`, `field__help`, `field__input`, `field__option`, `field__error` and `field__capture`.
 * @csspart ticket - A ticket in a list; likewise `subject`, `status`, `priority`, `unread`, `urgent`, `informational`, `scope`, `filters`, `filter`, `more-filters` and `search`.
 * @csspart bubble - A message of a conversation; likewise `message`, `event`, `initials`, `action`, `composer`, `waiting`, `urgent` and `details`.
 * @cssproperty [--helpdock-offset-inline=20px] - Distance from the inline edge of the window.
 * @cssproperty [--helpdock-offset-block=20px] - Distance from the bottom of the window.
 */
export class WidgetElement extends LitElement implements PanelHost, JourneyHost {
  static override styles: CSSResultGroup = [
    hostStyles,
    buttonStyles,
    iconStyles,
    failureStyles,
    skeletonStyles,
    styles,
  ];

  /** The corner of the window. */
  @property({ reflect: true }) position: 'inline-end' | 'inline-start' = 'inline-end';

  /** Light or dark: as the page around, as the system, or fixed. */
  @property({ reflect: true }) theme: 'host' | 'system' | 'light' | 'dark' = 'host';

  /** Other ways to reach support, shown where the catalog, which knows them, could not be loaded. */
  @property({ attribute: false }) contact?: Contact;

  @state() private created: readonly CreatedTicket[] = [];
  @state() private copied = '';
  @state() private suggested?: FieldValues;
  /** @internal */
  @query('dialog', true) readonly panel!: HTMLDialogElement;
  /** @internal */
  @query('h2', true) readonly focusTarget!: HTMLElement;
  /** @internal */
  @query('.scroll', true) readonly scroller!: HTMLElement;

  readonly #words = new Words(this);
  readonly #layer = new PanelLayer(this);
  readonly #catalog = new ContextConsumer(this, { context: catalogContext, subscribe: true });
  readonly #journey = new Journey(this);
  readonly #late = new LateViews(this, this.#journey);

  protected override willUpdate(): void {
    const { catalog, status } = this.#catalog.value ?? {};
    // Where there is no catalog, they know how else to reach support.
    if (this.#journey.hasBegun && (catalog || status === 'error')) this.#late.load();
  }

  protected override render(): TemplateResult {
    const { messages, dir, locale } = this.#words;
    const view = this.#view;
    return html`<dialog part="panel" popover="manual" aria-labelledby="title" dir=${dir} lang=${locale}>
      <div class="header" part="header">
        <button
          type="button"
          class="button icon"
          aria-label=${messages.common.back}
          ?hidden=${view.name === 'home'}
          @click=${() => this.#leave()}
        >
          ${icon('back')}
        </button>
        <h2 id="title" part="title" tabindex="-1">${titleOf(view, this.#catalog.value?.catalog, messages)}</h2>
        <button type="button" class="button icon" aria-label=${messages.common.close} @click=${() => this.close()}>
          ${icon('close')}
        </button>
      </div>
      <div
        class="scroll ${this.#journey.isBack ? 'back' : ''}"
        part="body"
        @helpdock-request-type-select=${this.#handleType}
        @helpdock-ticket-created=${this.#handleCreated}
      >
        ${
          this.#journey.hasBegun
            ? renderBody({
                messages,
                locale,
                catalogState: this.#catalog.value,
                journey: this.#journey,
                late: this.#late,
                view,
                hasTickets: this.#hasTickets,
                created: this.created,
                suggested: this.suggested,
                copied: this.copied,
                contact: this.contact,
                show: this.#show,
                tell: this.#tell,
              })
            : nothing
        }
      </div>
    </dialog>`;
  }

  readonly #show = (view: View): void => {
    this.copied = '';
    void this.#journey.show(view);
  };

  readonly #tell = (copied: string): void => {
    this.copied = copied;
  };

  readonly #handleType = ({ requestType: { id } }: RequestTypeSelectEvent): void => {
    const view: View = { name: 'new', type: id };
    if (this.#view.name === 'home') void this.#journey.show(view);
    else this.#journey.amend(view);
  };

  readonly #handleCreated = (event: TicketCreatedEvent): void => {
    this.created = [event.ticket, ...this.created];
    // Where the panel's own confirmation could not be fetched, the form's is as true.
    if (!this.#late.views) return;
    event.preventDefault();
    this.#show({ name: 'done', ticket: event.ticket });
  };

  /** Whether the panel is open. */
  get isOpen(): boolean {
    return this.#layer.isOpen;
  }

  /** Opens the panel where it was left, or at a view. */
  open(at?: OpenAt): void {
    const wasOpen = this.isOpen;
    void this.#layer.show();
    if (at === undefined) this.#journey.begin();
    else this.#show(viewFor(at));
    if (!wasOpen) this.dispatchEvent(new WidgetOpenEvent());
  }

  /** Closes the panel. What was typed stays. */
  close(): void {
    this.#layer.hide();
  }

  /** Opens the panel, or closes it. */
  toggle(): void {
    if (this.isOpen) this.close();
    else this.open();
  }

  /** Suggests answers, by field id; they never replace what somebody has typed. */
  prefill(values: FieldValues): void {
    this.suggested = values;
  }

  /** @internal */
  panelClosed(): void {
    this.dispatchEvent(new WidgetCloseEvent());
  }

  get #hasTickets(): boolean {
    return this.#catalog.value?.catalog?.capabilities?.tickets === true;
  }

  /** What is shown: home where the ticket system has no tickets to show. */
  get #view(): View {
    const { view } = this.#journey;
    const isTickets = view.name === 'tickets' || view.name === 'ticket';
    return isTickets && this.#catalog.value?.catalog && !this.#hasTickets ? { name: 'home' } : view;
  }

  async #leave(): Promise<void> {
    const left = await this.#journey.leave();
    this.#late.views?.comeBack(this, left);
  }
}
