import { expect } from '@open-wc/testing';
import { VERSION } from '../../../src/embed/version.js';

it('the script carries the version of the package', async () => {
  const manifest = (await (await fetch('/package.json')).json()) as { version: string };
  expect(VERSION).to.equal(manifest.version);
});
