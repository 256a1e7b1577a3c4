import type { PGlite } from '@electric-sql/pglite';
import { CHANNEL } from './record-event.js';

/** Hears an id of an organisation in which something happened; undefined: anything may have happened anywhere. */
export type NotificationListener = (organizationId: string | undefined) => void;

/** What the database tells all processes that use it. */
export interface Notifications {
  /** Whether everything that happens is heard at this moment. */
  readonly isLive: boolean;
  subscribe(listener: NotificationListener): () => void;
  close(): Promise<void>;
}

/** Keeps listeners; what feeds them is another matter. */
class Listeners {
  readonly #listeners = new Set<NotificationListener>();

  readonly tell = (organizationId: string | undefined): void => {
    for (const listener of this.#listeners) listener(organizationId);
  };

  readonly subscribe = (listener: NotificationListener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The embedded database has one process, and tells it. */
export async function embeddedNotifications(
  database: PGlite,
  listen: (command: string) => Promise<unknown>,
): Promise<Notifications> {
  const { tell, subscribe } = new Listeners();
  const stop = database.onNotification((channel, payload) => {
    if (channel === CHANNEL) tell(payload);
  });
  await listen(`listen ${CHANNEL}`);
  return {
    isLive: true,
    subscribe,
    close: () => {
      stop();
      return Promise.resolve();
    },
  };
}

const LONGEST_PAUSE = 10_000;

/** A connection of its own to a server. When it breaks it is made again, and everybody looks for what was missed. */
export async function serverNotifications(connectionString: string): Promise<Notifications> {
  const { default: pg } = await import('pg');
  const { tell, subscribe } = new Listeners();
  let client: InstanceType<typeof pg.Client> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = 100;
  let isClosed = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString, keepAlive: true });
    const onLost = (): void => {
      if (client === next) client = undefined;
      next.removeAllListeners('end');
      if (isClosed || timer) return;
      timer = setTimeout(() => {
        timer = undefined;
        void connect().catch(() => {});
      }, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    };
    // Without a listener a broken connection would end the process.
    next.on('error', onLost);
    next.once('end', onLost);
    next.on('notification', ({ channel, payload }) => {
      if (channel === CHANNEL) tell(payload);
    });
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
    } catch (error) {
      onLost();
      // It may have connected, and would stay so beside the one that takes its place.
      void next.end().catch(() => {});
      throw error;
    }
    if (isClosed) return next.end();
    client = next;
    pause = 100;
    tell(undefined);
  }

  try {
    await connect();
  } catch (error) {
    isClosed = true;
    clearTimeout(timer);
    throw error;
  }
  return {
    get isLive() {
      return client !== undefined;
    },
    subscribe,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
