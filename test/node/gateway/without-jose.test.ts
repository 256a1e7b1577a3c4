import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { root } from '../../../build/entries.js';

const run = promisify(execFile);
const asModule = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;

/** Hides the package from everything that a process imports after it. */
const hook = `export const resolve = (name, context, next) => {
  if (name === 'jose') throw Object.assign(new Error('There is no jose.'), { code: 'ERR_MODULE_NOT_FOUND' });
  return next(name, context);
};`;
const hideJose = asModule(`import { register } from 'node:module'; register(${JSON.stringify(asModule(hook))});`);

const script = `
  const { anonymousIdentity, signedIdentity } = await import('./src/gateway/index.ts');
  const request = new Request('https://api.example/', { headers: { authorization: 'Bearer a.b.c' } });
  const { kind } = anonymousIdentity(request);
  const identify = signedIdentity({ audience: 'a', algorithms: ['HS256'], key: new Uint8Array(32) });
  const failure = await identify(request).catch((error) => error);
  console.log(JSON.stringify({ kind, name: failure.name, message: failure.message }));
`;

describe('a gateway where jose is not installed', () => {
  it('loads, and says what is missing once a token is to be checked', async () => {
    const flags = ['--import', 'tsx', '--import', hideJose, '--input-type=module', '--eval', script];
    const { stdout } = await run(process.execPath, flags, { cwd: path.resolve(root) });
    const { kind, name, message } = JSON.parse(stdout) as Record<string, string>;
    expect(kind).to.equal('anonymous');
    expect(name).to.contain('jose');
    expect(message).to.contain('install it');
  });
});
