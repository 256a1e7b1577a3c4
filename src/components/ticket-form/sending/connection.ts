import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { apiErrorCode } from '../../../context/index.js';

/** What a device says of its connection: `offline` when a try failed by that, `back` once it has one again. */
export type ConnectionState = 'offline' | 'back';

/**
 * Whether the last try failed because the device has no connection, and whether it has one again. Nothing is sent by
 * itself: whether it still should be is up to its writer.
 */
export class Connection implements ReactiveController {
  state?: ConnectionState;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#handleOnline);
    if (navigator.onLine) this.#handleOnline();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#handleOnline);
  }

  /** A try failed. */
  failed(error: unknown): void {
    this.state = apiErrorCode(error) === 'offline' && !navigator.onLine ? 'offline' : undefined;
  }

  readonly #handleOnline = (): void => {
    if (this.state !== 'offline') return;
    this.state = 'back';
    this.#host.requestUpdate();
  };
}
