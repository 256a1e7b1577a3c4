/** Answers "why does it not appear?" for whoever embeds the widget. Loaded only when it is asked. */
import type { LauncherElement } from './launcher.js';
import type { HelpdockOptions } from './options.js';

/** Whether the launcher is there, painted, and what a press on it would reach. */
function tellLauncher({ launcher: wish }: Readonly<HelpdockOptions>, launcher: LauncherElement | undefined): string {
  if (wish === 'none')
    return 'Launcher: off, by the option launcher "none" or by hide(). Helpdock.show() brings it back.';
  if (!launcher?.isConnected)
    return 'Launcher: removed by a script of the page. Helpdock.destroy() and init() start anew.';
  if (launcher.hidden) return 'Launcher: hidden while the widget is open, as it should be.';
  const { x, y, width, height } = launcher.getBoundingClientRect();
  if (width === 0 || height === 0)
    return 'Launcher: in the page, but not painted. Nothing of an element above it shows.';
  const [centerX, centerY] = [x + width / 2, y + height / 2];
  if (centerX < 0 || centerY < 0 || centerX > innerWidth || centerY > innerHeight) {
    return 'Launcher: outside of the window. Check --helpdock-offset-inline and --helpdock-offset-block.';
  }
  const hit = document.elementFromPoint(centerX, centerY);
  if (hit === launcher) return 'Launcher: shown, and a press reaches it.';
  return document.querySelector(':modal')
    ? 'Launcher: shown, but a modal dialog of the page makes everything else inert. Helpdock.open() works.'
    : `Launcher: covered by <${hit?.localName ?? 'nothing'}>, which came into the top layer later.`;
}

async function tellModules(load: () => Promise<unknown>): Promise<string> {
  try {
    await load();
    return 'Modules: loaded.';
  } catch (error) {
    return `Modules: not loaded (${String(error)}). Allow the script's address in script-src, "helpdock" in trusted-types.`;
  }
}

/** Asks the API for its catalog, as the widget would. */
async function tellApi({ api, ticketApi, identity, ...options }: Readonly<HelpdockOptions>): Promise<string> {
  if (ticketApi) return 'Ticket API: an object of the page.';
  if (!api) return 'Ticket API: not set. Add data-api to the script tag, or call Helpdock.init({ api }).';
  let address = api;
  try {
    address = new URL('catalog', new URL(api, location.href).href.replace(/\/*$/, '/')).href;
    const token = await (identity?.getToken ?? options.getToken)?.();
    const answer = await fetch(address, {
      credentials: options.credentials ?? 'omit',
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
    if (!answer.ok) return `Ticket API: ${address} answers with status ${answer.status}.`;
    await answer.json();
    return `Ticket API: ${address} answers.`;
  } catch (error) {
    return error instanceof SyntaxError
      ? `Ticket API: ${address} answers, but not with JSON. Is this the address of the API?`
      : `Ticket API: ${address} is out of reach (${String(error)}). Check it, connect-src, and that it allows ${location.origin}.`;
  }
}

/** Whether it is noted what goes wrong in the page. */
async function tellTrail({ trail: wish }: Readonly<HelpdockOptions>): Promise<string> {
  if (!wish) return 'Trail: off. data-trail="on" notes what goes wrong in the page, for those who agree to send it.';
  const { pageTrail } = await import('../capture/trail/page-trail.js');
  const trail = pageTrail();
  if (!trail) return `Trail: off, by the option trail ${JSON.stringify(wish)}; "on" or an object turns it on.`;
  return `Trail: on; entries so far: ${trail.entries().length}.`;
}

/** One sentence per thing that has to be right, in the order in which they depend on each other. */
export async function diagnose(
  version: string,
  options: Readonly<HelpdockOptions>,
  launcher: LauncherElement | undefined,
  load: () => Promise<unknown>,
): Promise<string[]> {
  const refusals: string[] = [];
  const note = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    refusals.push(`Policy: ${effectiveDirective} of the page refuses ${blockedURI}.`);
  };
  document.addEventListener('securitypolicyviolation', note);
  const findings = [`Script: Helpdock ${version} runs.`, tellLauncher(options, launcher)];
  findings.push(await tellModules(load), await tellApi(options), await tellTrail(options).catch(String));
  document.removeEventListener('securitypolicyviolation', note);
  return [...findings, ...refusals];
}
