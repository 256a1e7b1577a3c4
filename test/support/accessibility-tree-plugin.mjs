// The runner's own snapshot leaves out groups and everything else that it finds uninteresting. This command gives the
// browser's whole accessibility tree, across shadow roots.

/** The command's name, shared with the helper that the tests call. */
export const accessibilityTreeCommand = 'helpdock-accessibility-tree';

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function accessibilityTreePlugin() {
  return {
    name: 'accessibility-tree',
    async executeCommand({ command, session }) {
      if (command !== accessibilityTreeCommand) return;
      const launcher = /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (session.browser);
      const channel = await launcher.getPage(session.id).createCDPSession();
      const { nodes } = await channel.send('Accessibility.getFullAXTree');
      await channel.detach();
      return nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name, description, properties = [] }) => ({
          role: role?.value,
          name: name?.value,
          description: description?.value,
          ...Object.fromEntries(properties.map((property) => [property.name, property.value.value])),
        }));
    },
  };
}
