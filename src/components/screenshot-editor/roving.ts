import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** One stop for Tab in each toolbar; arrow keys go from button to button, along the line of text. */
export class Roving implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: ParentNode };

  constructor(host: ReactiveControllerHost & { renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    for (const toolbar of this.#host.renderRoot.querySelectorAll('[role=toolbar]')) {
      const buttons = buttonsOf(toolbar);
      const stop = buttons.find(({ tabIndex }) => tabIndex === 0);
      const isNew = buttons.every(({ tabIndex }) => tabIndex === 0);
      setStop(buttons, isNew ? (buttons.find(({ ariaPressed }) => ariaPressed === 'true') ?? stop) : stop);
    }
  }

  readonly handleFocusin = (event: FocusEvent): void =>
    setStop(buttonsOf(event.currentTarget as Element), event.target as HTMLElement);

  readonly handleKeydown = (event: KeyboardEvent): void => {
    const buttons = buttonsOf(event.currentTarget as Element);
    const at = buttons.indexOf(event.target as HTMLElement);
    const isTurned = (event.currentTarget as Element).matches(':dir(rtl)');
    const to = {
      ArrowRight: at + (isTurned ? -1 : 1),
      ArrowLeft: at + (isTurned ? 1 : -1),
      Home: 0,
      End: -1,
    }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    buttons.at(to % buttons.length)?.focus();
  };
}

const buttonsOf = (toolbar: Element): HTMLElement[] => [...toolbar.querySelectorAll<HTMLElement>('button')];

function setStop(buttons: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  for (const button of buttons) button.tabIndex = button === (stop ?? buttons[0]) ? 0 : -1;
}
