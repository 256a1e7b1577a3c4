import { expect } from '@open-wc/testing';
import { hostileMails } from '../../../support/hostile-mails.js';
import { all, find, openThread, plain, texts } from '../../../support/open-thread.js';
import { message } from '../../../support/thread.js';
import { until } from '../../../support/until.js';

describe('formatted messages', () => {
  it('C06 shows Markdown where the message says so, and only there', async () => {
    const { element } = await openThread({
      timeline: [message({ body: '**bold**', markdown: true }), message({ body: '**text**' })],
    });
    await until(() => find(element, 'strong'));
    expect(texts(element, '.bubble strong')).to.deep.equal(['bold']);
    expect(texts(element, '.bubble .text')).to.deep.equal(['**text**']);
    await expect(element).to.be.accessible();
  });

  it('C07 shows a mail in its own box, loads nothing before it is asked to, and shows plain text on demand', async () => {
    const { element } = await openThread({
      timeline: [
        message({
          body: 'Hello as text',
          html: '<p style="color:#c00">Hello <b>formatted</b></p><img src="https://mail.invalid/a.png" alt="Plan">',
        }),
      ],
    });
    await until(() => find(element, 'helpdock-mail-message').shadowRoot?.querySelector('helpdock-mail-body'));
    const mail = find(element, 'helpdock-mail-message').shadowRoot!;
    const body = mail.querySelector('helpdock-mail-body')!;
    await until(() => body.shadowRoot!.querySelector('p') && mail.querySelectorAll('button').length === 2);
    expect(body.shadowRoot!.querySelector('img')).to.be.null;
    expect(plain(body.shadowRoot!.textContent)).to.equal('Hello formattedPlan');
    const { contain, isolation } = getComputedStyle(body);
    expect([contain, isolation]).to.deep.equal(['content', 'isolate']);
    await expect(element).to.be.accessible();
    const [images, toggle] = mail.querySelectorAll('button');
    expect(images!.textContent.trim()).to.equal('Load 1 image');
    images!.click();
    await until(() => body.shadowRoot!.querySelector('img'));
    toggle!.click();
    await until(() => !mail.querySelector('helpdock-mail-body'));
    expect(mail.querySelector('slot')!.assignedElements()[0]!.textContent).to.contain('Hello as text');
    await expect(element).to.be.accessible();
  });

  it('C01 runs nothing of a hostile mail, and lets none of its styles out', async () => {
    const before = document.querySelectorAll('*').length;
    const { element } = await openThread({
      timeline: Object.values(hostileMails).map((source) => message({ html: source })),
    });
    await until(() =>
      all(element, 'helpdock-mail-message').every((mail) => mail.shadowRoot?.querySelector('helpdock-mail-body')),
    );
    await element.updateComplete;
    for (const mail of all(element, 'helpdock-mail-message')) {
      const body = mail.shadowRoot!.querySelector('helpdock-mail-body')!;
      const box = body.getBoundingClientRect();
      for (const inner of body.shadowRoot!.querySelectorAll('*')) {
        expect(['static', 'relative']).to.include(getComputedStyle(inner).position);
        expect(inner.getBoundingClientRect().left).to.be.at.least(box.left - 1);
      }
    }
    expect('hacked' in window).to.be.false;
    expect(document.querySelectorAll('*').length).to.be.at.most(before + 10);
  });
});
