import type { followOptions } from '../capture/trail/page-trail.js';
import type { HelpdockApi } from './api.js';
import type { App, AppModule } from './app.js';
import { fault } from './fault.js';
import { LauncherElement, type LauncherState } from './launcher.js';
import type { HelpdockOptions } from './options.js';
import { createPresence, type Presence } from './presence.js';
import { VERSION } from './version.js';

const TAG = 'helpdock-launcher';
/** Everything between the page's calls and the widget, which is loaded when somebody is about to want it. */
export function createSession(): HelpdockApi {
  let options: HelpdockOptions = {};
  let events = new EventTarget();
  let presence: Presence | undefined;
  let launcher: LauncherElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let code: Promise<AppModule> | undefined;
  let app: App | undefined;
  let followTrail: typeof followOptions | undefined;
  let state: LauncherState = 'closed';

  const load = (): NonNullable<typeof code> =>
    (code ??= import('./app.js').catch((error: unknown) => {
      // A lost connection is mended by asking again, so that a failure must not be kept.
      code = undefined;
      throw error;
    }));

  const complain = (error: unknown): void => {
    if (/polic/i.test(error as string)) fault('HD107', 'Allow helpdock in trusted-types.', error);
    else fault('HD108', 'Help did not load. Check script-src.', error);
  };

  /** Loads what an element of the page needs; without a name, what nearly all of them do. */
  const upgrade = (name?: string): void => void load().then((loaded) => loaded.upgrade(name), complain);

  /** Notes what goes wrong in the page, or no longer, as the options say. */
  const follow = (given?: HelpdockOptions): void => {
    if (followTrail) followTrail(options, given);
    else if (options.trail && options.trail !== 'off')
      void import('../capture/trail/page-trail.js').then((loaded) => {
        followTrail = loaded.followOptions;
        follow();
      }, complain);
  };

  const become = (next: LauncherState): void => {
    state = next;
    launcher?.draw(options, state);
  };

  const emit = (name: string, detail?: unknown): void => {
    if (name === 'open') become(name);
    if (name === 'close') become('closed');
    events.dispatchEvent(new CustomEvent(name, { detail }));
  };

  /**
   * Makes the launcher, then puts it on the page: each in a task of its own, because together with the end of parsing, in
   * which a module runs, they would hold up slow devices.
   */
  const appear = (): void => {
    const shown = (presence = createPresence(upgrade));
    timer = setTimeout(() => {
      if (!customElements.get(TAG)) customElements.define(TAG, LauncherElement);
      launcher = new LauncherElement();
      launcher.onNear = ({ type }) => {
        upgrade();
        if (type !== 'click') return;
        // Not every browser focuses a pressed button, and closing gives the focus back to what had it.
        launcher?.focus();
        api.toggle();
      };
      become(state);
      timer = setTimeout(shown.add, 0, launcher);
    });
  };

  const api: HelpdockApi = {
    version: VERSION,
    init(given) {
      // At once, and without the widget: who signs out leaves the page in the same moment.
      if (given?.identity === null) {
        try {
          indexedDB.deleteDatabase('helpdock-recordings');
        } catch {
          // What cannot be reached holds nothing.
        }
        try {
          for (const key in localStorage) if (key.startsWith('helpdock:')) localStorage.removeItem(key);
        } catch {
          // Likewise.
        }
      }
      options = { ...options, ...given };
      follow(given);
      if (!presence) appear();
      become(state);
      app?.update(options, given);
      if (options.badge === 'always')
        void load().then((loaded) => presence && (app ??= loaded.createApp(options, presence, emit)), complain);
    },
    async open(at) {
      api.init();
      if (state !== 'open') become('busy');
      try {
        const loaded = await load();
        // Loading takes time, in which the page may have called for something else.
        if (presence && state !== 'closed') (app ??= loaded.createApp(options, presence, emit)).open(at);
      } catch (error) {
        if (state === 'busy') become('failed');
        complain(error);
      }
      return state === 'open';
    },
    close() {
      become('closed');
      app?.close();
    },
    toggle() {
      if (state === 'open' || state === 'busy') api.close();
      else void api.open();
    },
    show: () => api.init({ launcher: 'auto' }),
    hide: () => api.init({ launcher: 'none' }),
    prefill: (prefill) => api.init({ prefill }),
    setContext: (context) => api.init({ context }),
    identify: (identity) => api.init({ identity }),
    on(name, listener) {
      if (name === 'ready') queueMicrotask(listener as () => void);
      else events.addEventListener(name, listener as EventListener);
    },
    off(name, listener) {
      events.removeEventListener(name, listener as EventListener);
    },
    destroy() {
      api.close();
      clearTimeout(timer);
      presence?.end();
      presence = launcher = app = undefined;
      events = new EventTarget();
      options = {};
      follow();
    },
    push(...calls) {
      for (const [name, ...values] of calls)
        (api as unknown as Record<string, (...values: unknown[]) => void>)[name]?.(...values);
    },
    diagnose: () => import('./diagnose.js').then(({ diagnose }) => diagnose(VERSION, options, launcher, load)),
  };
  return api;
}
