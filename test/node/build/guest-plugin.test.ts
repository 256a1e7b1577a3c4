import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import { root } from '../../../build/entries.js';
import { editForGuests, guestEdits } from '../../../build/guest-plugin.js';

const edited = async (file: string): Promise<string> =>
  editForGuests(file, await readFile(path.join(root, 'node_modules', file), 'utf8'), guestEdits[file] ?? []);

describe('guests on pages of others', () => {
  it('every edit still fits the installed Lit and zod', async () => {
    for (const file of Object.keys(guestEdits)) expect(await edited(file), file).to.be.a('string');
  });

  it('nothing is kept on the page afterwards, neither a global nor a symbol', async () => {
    const files = Object.keys(guestEdits).filter((file) => !file.includes('/decorators/'));
    const code = (await Promise.all(files.map(edited))).join('\n');
    expect(code).not.to.match(/(lit(Html|Element)|reactiveElement)Versions|__zod_global|litPropertyMetadata/);
    expect(code).not.to.match(/Symbol\.metadata\?\?=/);
  });

  it('no polyfill of the page patches them', async () => {
    const files = Object.keys(guestEdits).filter((file) => file.includes('lit'));
    const code = (await Promise.all(files.map(edited))).join('\n');
    expect(code).not.to.match(/PolyfillSupport|HydrateSupport|ShadyCSS|litNonce/);
  });

  it('A36 the Trusted Types policy has a name of its own', async () => {
    const code = await edited('lit-html/lit-html.js');
    expect(code).to.contain('createPolicy("helpdock",').and.not.to.contain('createPolicy("lit-html"');
  });

  it('A29 no method of `document` is called by a name that the page can hide', async () => {
    const code = await edited('lit-html/lit-html.js');
    expect(code).not.to.match(/\bl\.(create|import)/);
    expect(code.match(/Document\.prototype/g)).to.have.lengthOf(1);
  });

  it('stops with the text it missed when a library changed', () => {
    const edits = [{ find: 'old()', replace: 'new()' }];
    expect(() => editForGuests('lib.js', 'other()', edits)).to.throw('lib.js, found it 0 times: old()');
    expect(() => editForGuests('lib.js', 'old();old()', edits)).to.throw('found it 2 times');
  });
});
