import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { staticFiles } from '../../../demo/server/static-files.js';

const script = `export const text = '${'a'.repeat(1000)}';\n`;

describe('static files', () => {
  let parent: string;
  let serve: ReturnType<typeof staticFiles>;

  before(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'helpdock-static-'));
    const folder = path.join(parent, 'public');
    await mkdir(path.join(folder, 'chunks'), { recursive: true });
    await writeFile(path.join(parent, 'secret.txt'), 'secret');
    await writeFile(path.join(folder, '.hidden'), 'hidden');
    await writeFile(path.join(folder, 'a.js'), script);
    await writeFile(path.join(folder, 'index.html'), '<a href="{{url}}">{{missing}}</a>');
    serve = staticFiles({ folder, values: () => ({ url: 'http://x/?a=1&b="2"' }) });
  });

  after(() => rm(parent, { recursive: true, force: true }));

  const get = (pathname: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response | undefined> =>
    serve(new Request(`http://localhost${pathname}`, { headers, method }));

  it('compress as the browser likes it', async () => {
    const brotli = await get('/a.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli?.headers.get('content-encoding')).to.equal('br');
    const bytes = Buffer.from((await brotli?.arrayBuffer()) ?? new ArrayBuffer());
    expect(brotli?.headers.get('content-length')).to.equal(String(bytes.length));
    expect(brotliDecompressSync(bytes).toString()).to.equal(script);
    const gzip = await get('/a.js', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(Buffer.from((await gzip?.arrayBuffer()) ?? new ArrayBuffer())).toString()).to.equal(script);
    expect((await get('/a.js'))?.headers.has('content-encoding')).to.equal(false);
  });

  it('fill in pages, and escape what they fill in', async () => {
    expect(await (await get('/'))?.text()).to.equal('<a href="http://x/?a=1&#38;b=&#34;2&#34;"></a>');
  });

  it('send nothing that the browser has', async () => {
    const etag = (await get('/a.js'))?.headers.get('etag') ?? '';
    expect((await get('/a.js', { 'if-none-match': etag }))?.status).to.equal(304);
    expect(await (await get('/a.js', {}, 'HEAD'))?.text()).to.equal('');
  });

  it('C18 never leave their folder', async () => {
    const paths = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/.hidden',
      '/chunks',
      '/a.js%00',
      '/%',
      '/..\\secret.txt',
      '/nope.js',
    ];
    for (const pathname of paths) expect(await get(pathname), pathname).to.equal(undefined);
    expect(await get('/a.js', {}, 'POST')).to.equal(undefined);
  });
});
