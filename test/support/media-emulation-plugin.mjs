// The Chrome launcher emulates colour scheme and reduced motion but silently ignores forced colours
// and knows no contrast preference. This command speaks to the browser's own protocol instead, which
// knows every media feature.

/** The command's name, shared with the helper that the tests call. */
export const emulateMediaCommand = 'helpdock-emulate-media';

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function mediaEmulationPlugin() {
  /** @type {Map<string, import('puppeteer-core').CDPSession>} */
  const channels = new Map();
  return {
    name: 'media-emulation',
    async executeCommand({ command, payload, session }) {
      if (command !== emulateMediaCommand) return;
      const launcher = /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (session.browser);
      const channel = channels.get(session.id) ?? (await launcher.getPage(session.id).createCDPSession());
      channels.set(session.id, channel);
      const features = Object.entries(/** @type {Record<string, string>} */ (payload));
      await channel.send('Emulation.setEmulatedMedia', {
        features: features.map(([name, value]) => ({ name, value })),
      });
      return true;
    },
  };
}
