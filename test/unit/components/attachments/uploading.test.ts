import { expect } from '@open-wc/testing';
import { TicketApiError } from '../../../../src/client/ticket-api-error.js';
import { PageClock } from '../../../support/page-clock.js';
import { nextTurn, until } from '../../../support/until.js';
import { makeFile, makeUnreadable, setup } from './setup.js';

describe('attachments: uploading', () => {
  it('uploads at once, three at a time, and gives the form the ids of what has arrived', async () => {
    const { form, element, api, add, rows } = await setup();
    const seen: string[] = [];
    for (const type of ['input', 'change'])
      form.addEventListener(type, () => seen.push(`${type} ${element.value.length}`));
    await add(...['a.log', 'b.log', 'c.log', 'd.log'].map((name) => makeFile(name)));
    expect(api.names).to.deep.equal(['a.log', 'b.log', 'c.log']);
    expect(rows().map(({ status }) => status)).to.deep.equal([
      ...Array<string>(3).fill('0 bytes of 10 bytes'),
      'Waiting',
    ]);
    api.started[1]!.finish('id-b');
    await until(() => api.started.length === 4);
    expect(seen).to.deep.equal(['input 1', 'change 1']);
    expect(new FormData(form).getAll('files')).to.deep.equal(['id-b']);
    expect(element.fieldValue).to.deep.equal(['id-b']);
    await until(() => rows()[1]?.status === '10 bytes · Uploaded');
  });

  it('B52 lets a form wait until everything has arrived', async () => {
    const { element, api, add } = await setup({ required: true });
    expect(element.checkValidity()).to.be.false;
    expect(element.pending).to.be.false;
    element.addFiles([makeFile('a.log')]);
    expect(element.pending, 'from the first moment').to.be.true;
    await add();
    expect(element.checkValidity(), 'what is on its way is not missing').to.be.true;
    let settled = false;
    const waiting = element.settled().then(() => (settled = true));
    await nextTurn();
    expect(settled).to.be.false;
    api.started[0]!.finish('id-a');
    await waiting;
    expect(element.pending).to.be.false;
    expect(element.value).to.deep.equal(['id-a']);
  });

  it('B52 stops and forgets a file that is removed on the way', async () => {
    const { element, api, add, rows } = await setup();
    await add(makeFile('a.log'), makeFile('b.log'));
    rows()[0]!.remove.click();
    await element.updateComplete;
    expect(api.started[0]!.signal.aborted).to.be.true;
    expect(rows().map(({ name }) => name)).to.deep.equal(['b.log']);
    api.started[1]!.finish();
    await element.settled();
    expect(element.value).to.deep.equal(['id-of-b.log']);
  });

  it('B52 removes what has arrived from the service', async () => {
    const { element, api, add, rows } = await setup();
    await add(makeFile('a.log'));
    api.started[0]!.finish('id-a');
    await element.settled();
    let edits = 0;
    element.addEventListener('input', () => edits++);
    rows()[0]!.remove.click();
    expect(api.removed).to.deep.equal(['id-a']);
    expect([element.value, edits]).to.deep.equal([[], 1]);
  });

  it('removes what a service stores although it was told to stop', async () => {
    const { api, add, rows } = await setup();
    const upload = api.upload.bind(api);
    api.upload = (file, options) => upload(file, { ...options, signal: undefined });
    await add(makeFile('a.log'));
    rows()[0]!.remove.click();
    api.started[0]!.finish('id-a');
    await until(() => api.removed.includes('id-a'));
  });

  it('says what went wrong, keeps the form from being sent without it, and tries again', async () => {
    const { form, element, api, add, rows } = await setup();
    await add(makeFile('a.log'), makeFile('b.log'));
    api.started[0]!.fail(new TicketApiError('forbidden', 'no'));
    api.started[1]!.finish();
    await element.settled();
    await element.updateComplete;
    expect(rows()[0]!.status).to.equal('Not uploaded. Your account is not allowed to do this.');
    expect(element.failed).to.be.true;
    expect(form.checkValidity()).to.be.false;
    expect(element.validationMessage).to.equal('A file is not uploaded. Try again, or remove it.');
    rows()[0]!.retry!.click();
    await until(() => api.started.length === 3);
    expect(element.failed).to.be.false;
    api.started[2]!.finish();
    await element.settled();
    expect(element.value).to.deep.equal(['id-of-a.log', 'id-of-b.log']);
  });

  it('takes any failure, also one that a host’s own API throws at once', async () => {
    const { element, api, add, rows } = await setup();
    api.upload = () => {
      throw new RangeError('odd');
    };
    await add(makeFile('a.log'));
    await element.settled();
    await element.updateComplete;
    expect(rows()[0]!.status).to.equal('Not uploaded. Something unexpected went wrong.');
  });

  it('B50 waits as long as a busy service asks, says so, and goes on by itself', async () => {
    const { api, add, rows, element } = await setup();
    await add(makeFile('a.log'));
    await PageClock.during(async (clock) => {
      api.started[0]!.fail(new TicketApiError('rate-limited', 'slow down', { retryAt: Date.now() + 90_000 }));
      await until(() => rows()[0]!.status.startsWith('The service is busy. Goes on by itself at '));
      clock.pass(89_000);
      await element.updateComplete;
      expect(api.started).to.have.lengthOf(1);
      clock.pass(1_000);
      await until(() => api.started.length === 2);
    });
    api.started[1]!.finish();
    await until(() => rows()[0]!.status.includes('Uploaded'));
  });

  it('B50 leaves it to the person when the service asks for too long, or too often', async () => {
    const { api, add, rows } = await setup();
    await add(makeFile('a.log'));
    api.started[0]!.fail(new TicketApiError('unavailable', 'down', { retryAt: Date.now() + 3_600_000 }));
    await until(() => rows()[0]!.retry !== undefined);
    rows()[0]!.retry!.click();
    for (let attempt = 1; attempt <= 6; attempt++) {
      await until(() => api.started.length === attempt + 1);
      api.started[attempt]!.fail(new TicketApiError('rate-limited', 'slow down', { retryAt: Date.now() }));
    }
    await until(() => rows()[0]!.retry !== undefined);
    expect(api.started).to.have.lengthOf(7);
  });

  it('B51 says that a file was deleted after it was chosen', async () => {
    const { element, api, add, rows } = await setup();
    const file = makeFile('a.log');
    await add(file);
    file.slice = makeUnreadable('a.log').slice;
    api.started[0]!.fail(new TypeError('Failed to fetch'));
    await element.settled();
    await element.updateComplete;
    expect(rows()[0]!.status).to.contain('moved or deleted');
    expect(element.failed).to.be.false;
  });

  it('A53 goes on when the element is moved, stops when it is removed, and starts anew when it is back', async () => {
    const { form, element, api, add, rows } = await setup();
    await add(makeFile('a.log'));
    form.append(element);
    await nextTurn();
    expect(api.started.map(({ signal }) => signal.aborted)).to.deep.equal([false]);
    element.remove();
    await nextTurn();
    expect(api.started[0]!.signal.aborted).to.be.true;
    form.append(element);
    await until(() => api.started.length === 2);
    api.started[1]!.finish();
    await element.settled();
    await element.updateComplete;
    expect(rows().map(({ status }) => status)).to.deep.equal(['10 bytes · Uploaded']);
  });

  it('E03 forgets all on reset, stops what is running and leaves to the service what has arrived', async () => {
    const { form, element, api, add, rows } = await setup();
    await add(makeFile('a.log'), makeFile('b.log'));
    api.started[0]!.finish();
    await until(() => element.value.length === 1);
    form.reset();
    await element.updateComplete;
    expect([element.value, element.pending, rows()]).to.deep.equal([[], false, []]);
    expect(api.started[1]!.signal.aborted).to.be.true;
    expect(api.removed).to.deep.equal([]);
  });

  it('keeps what is on its way when a script sets what is there', async () => {
    const { element, api, add } = await setup();
    await add(makeFile('a.log'));
    element.fieldValue = undefined;
    expect(api.started[0]!.signal.aborted).to.be.false;
    element.value = ['other'];
    expect(api.started[0]!.signal.aborted).to.be.true;
  });
});
