import { expect } from '@open-wc/testing';
import { until } from '../../../../support/until.js';
import {
  box,
  contains,
  draw,
  jpegParts,
  jpegWith,
  join,
  LATITUDE,
  u16,
  u32,
  type Bytes,
} from '../../../support/photo/pictures.js';
import { setupList } from './list-setup.js';

const photo = async (): Promise<Bytes> => jpegWith(await draw('image/jpeg'), jpegParts.exif(6));
const place = (row: HTMLElement): string | undefined => row.querySelector('.place')?.textContent;

describe('where a picture was taken', () => {
  it('does not leave the browser, and the person sees that', async () => {
    const { api, list, rows, begin } = await setupList();
    const chosen = new File([await photo()], 'beach.jpg', { type: 'image/jpeg', lastModified: 7 });
    await begin([chosen]);
    const { file } = api.started[0]!;
    expect(file).to.include({ name: 'beach.jpg', type: 'image/jpeg', lastModified: 7 });
    expect(contains(new Uint8Array(await file.arrayBuffer()), LATITUDE)).to.be.false;
    expect(place(rows()[0]!)).to.equal('Location removed');
    api.started[0]!.progress(file.size);
    await until(() => rows()[0]!.querySelector('progress')!.max === file.size);
    api.started[0]!.finish();
    await list.pending;
    await until(() => list.news === 'beach.jpg: Uploaded. Location removed');
  });

  it('is told where it cannot be taken out, and the film can be sent all the same', async () => {
    const { api, rows, begin } = await setupList();
    const track = box('trak', box('mdia', box('minf', box('stbl', box('stsd', u32(0), u32(1), box('gpmd', u16(0)))))));
    const film = new File([join(box('ftyp', 'mp42', u32(0)), box('moov', track))], 'dive.mp4', { type: 'video/mp4' });
    await begin([film]);
    expect(api.started[0]!.file).to.equal(film);
    expect(place(rows()[0]!)).to.equal('This video may say where it was taken.');
  });

  it('is not spoken of where a file does not say it', async () => {
    const { rows, begin } = await setupList();
    await begin([new File([await draw('image/png')], 'a.png', { type: 'image/png' })]);
    expect(place(rows()[0]!)).to.be.undefined;
  });

  it('B51 counts with the size of what was chosen, so that a limit is what it says', async () => {
    const bytes = await photo();
    const { status, begin, list, rows } = await setupList({ limits: { maxFileSize: bytes.length } });
    await begin([new File([bytes], 'a.jpg', { type: 'image/jpeg' })]);
    list.add([new File([bytes, 'x'], 'b.jpg', { type: 'image/jpeg' })]);
    await until(() => rows().length === 2 && status(1).startsWith('Not added'));
  });
});
