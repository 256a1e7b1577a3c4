import { expect } from '@open-wc/testing';
import type { AttachedFile } from '../../../../../src/components/attachments/uploading/attached-file.js';
import { until } from '../../../../support/until.js';
import { makeFile } from '../setup.js';
import { makePicture, setupList } from './list-setup.js';

describe('the list of uploads', () => {
  describe('when a picture was edited', () => {
    it('discards the old upload and begins the new one in the same row', async () => {
      let asked: AttachedFile | undefined;
      const { api, list, rows, names, button, begin, edits } = await setupList({ edit: (file) => (asked = file) });
      await begin([await makePicture('a.png'), await makePicture('b.png')]);
      api.started[0]!.finish('id-a');
      await until(() => button('Edit a.png'));
      button('Edit a.png')!.click();
      const row = rows()[0]!;
      list.replace(asked!, await makePicture('a.png', 'black'));
      expect(api.removed, 'at once: it may be what must not be seen').to.deep.equal(['id-a']);
      await until(() => api.started.length === 3);
      expect([names(), rows()[0] === row]).to.deep.equal([['a.png', 'b.png'], true]);
      api.started[2]!.finish('id-a-2');
      api.started[1]!.finish('id-b');
      await list.pending;
      expect(list.attachments.map(({ id }) => id)).to.deep.equal(['id-a-2', 'id-b']);
      expect(edits(), 'each time the value changed').to.equal(4);
    });

    it('stops an upload that is still running', async () => {
      const { api, list, button, begin } = await setupList({
        edit: (file) => list.replace(file, makeFile('a.png', 20, { type: 'image/png' })),
      });
      await begin([await makePicture('a.png')]);
      await until(() => button('Edit a.png'));
      button('Edit a.png')!.click();
      expect(api.started[0]!.signal.aborted).to.be.true;
      await until(() => api.started.length === 2);
      expect(api.started[1]!.file.size).to.equal(20);
    });

    it('says so where the result is not taken, and never sends the old one in its stead', async () => {
      const { api, list, status, button, begin } = await setupList({
        limits: { maxFileSize: 1000 },
        edit: (file) => list.replace(file, makeFile('a.png', 1001, { type: 'image/png' })),
      });
      await begin([await makePicture('a.png')]);
      api.started[0]!.finish();
      await until(() => button('Edit a.png'));
      button('Edit a.png')!.click();
      await until(() => status() === 'Not added: a file may have 1 kB at most.');
      expect(list.attachments).to.deep.equal([]);
    });

    it('adds the result where the picture is gone meanwhile', async () => {
      let asked: AttachedFile | undefined;
      const { api, list, names, button, begin } = await setupList({ edit: (file) => (asked = file) });
      await begin([await makePicture('a.png')]);
      await until(() => button('Edit a.png'));
      button('Edit a.png')!.click();
      list.reset();
      list.replace(asked!, await makePicture('a.png', 'black'));
      await until(() => api.started.length === 2);
      expect(names()).to.deep.equal(['a.png']);
    });
  });

  it('offers editing only for pictures that the browser can draw, and only where somebody edits', async () => {
    const files = async (): Promise<File[]> => [
      await makePicture('a.png'),
      makeFile('broken.png', 10, { type: 'image/png' }),
      makeFile('a.log'),
    ];
    const { list, rows, begin } = await setupList({ edit: () => {} });
    await begin(await files());
    list.reset([{ id: 'id-z', name: 'z.png', size: 10, type: 'image/png' }, ...list.attachments]);
    await begin(await files(), 6);
    await until(() => rows()[1]!.querySelector('canvas'));
    await until(() => rows()[1]!.querySelector('.edit'));
    expect(rows().map((row) => row.querySelector('.edit') !== null)).to.deep.equal([false, true, false, false]);
    const plain = await setupList();
    await plain.begin(await files());
    await until(() => plain.rows()[0]!.querySelector('canvas'));
    expect(plain.rows()[0]!.querySelector('.edit')).to.be.null;
  });

  it('tells whoever brought a file when they need keep no copy: it is stored, or not wanted', async () => {
    const { api, list, begin } = await setupList();
    const stored: string[] = [];
    const settled = ({ name }: File): void => void stored.push(name);
    await begin([makeFile('a.webm'), makeFile('b.webm')], 2, { settled });
    await begin([makeFile('other.log')], 3);
    api.started[2]!.finish();
    api.started[1]!.fail(new Error('no'));
    expect(stored).to.deep.equal([]);
    api.started[0]!.finish();
    await list.pending;
    expect(stored).to.deep.equal(['a.webm']);
    list.remove(list.accepted.find(({ name }) => name === 'b.webm')!);
    expect(stored).to.deep.equal(['a.webm', 'b.webm']);
  });
});
