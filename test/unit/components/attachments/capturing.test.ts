import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ScreenshotEditorElement } from '../../../../src/components/screenshot-editor/screenshot-editor.js';
import type { StepAsideEvent } from '../../../../src/components/step-aside/step-aside-event.js';
import { accessibleNodes } from '../../../support/accessibility-tree.js';
import { COLOR_SCHEMES, inColorScheme } from '../../../support/in-color-scheme.js';
import { until } from '../../../support/until.js';
import { replace } from '../../capture/recording/setup.js';
import { policy, setup as setupFiles } from './setup.js';

async function setup({ types = ['image/*', 'video/*'] as string[] | undefined } = {}) {
  const attachments = await setupFiles();
  const { element } = attachments;
  element.policy = { ...policy, maxFileSize: 10_000_000, maxTotalSize: 20_000_000, types };
  await element.updateComplete;
  const root = element.renderRoot;
  const texts = (): string[] =>
    [...root.querySelectorAll<HTMLElement>('.capture button')].map(({ textContent }) => textContent.trim());
  /** As a person does it: browsers ask for the screen only after a real press. */
  const press = async (name: string): Promise<void> => {
    const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
    if (!button) throw new Error(`There is no button "${name}".`);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
  };
  const dialog = (): HTMLDialogElement | null => root.querySelector('dialog.editor');
  /** The editor, once its picture can be worked on. */
  const editor = async (): Promise<ScreenshotEditorElement> => {
    const found = (): ScreenshotEditorElement | null =>
      root.querySelector<ScreenshotEditorElement>('helpdock-screenshot-editor');
    await until(() => found()?.shadowRoot?.querySelector('[part=toolbar]') != null, 'the editor is ready');
    return found()!;
  };
  const inEditor = async (part: string): Promise<void> => {
    (await editor()).shadowRoot!.querySelector<HTMLElement>(`[part=${part}]`)!.click();
    await until(() => dialog() === null, 'the editor is closed');
  };
  const failure = (): string => root.querySelector('.taking')!.textContent.trim().replaceAll(/\s+/g, ' ');
  return { ...attachments, root, texts, press, dialog, editor, inEditor, failure };
}

describe('ways to show it', () => {
  it('are those that the policy takes and the browser can do', async () => {
    const { texts, element } = await setup();
    expect(texts()).to.deep.equal(['Picture of this page', 'Picture of the screen', 'Record the screen']);
    await expect(element).to.be.accessible();
    element.policy = { ...policy, types: ['image/*'] };
    await element.updateComplete;
    expect(texts()).to.deep.equal(['Picture of this page', 'Picture of the screen']);
    element.policy = { ...policy, types: ['video/webm'] };
    await element.updateComplete;
    expect(texts()).to.deep.equal(['Record the screen']);
    element.policy = { ...policy, types: ['.log'] };
    await element.updateComplete;
    expect(texts()).to.deep.equal([]);
  });

  it('A42 are fewer where a browser or a policy of the page gives no pixels, and files work as ever', async () => {
    const undo = replace(navigator, 'mediaDevices', { value: {} });
    const { texts, add, rows, api } = await setup();
    undo();
    expect(texts()).to.deep.equal(['Picture of this page']);
    await add(new File(['x'], 'from-phone.png', { type: 'image/png' }));
    api.started[0]!.finish();
    await until(() => rows()[0]!.status.includes('Uploaded'));
  });

  it('a picture of the page goes through the editor into the list', async () => {
    const { press, dialog, inEditor, api, rows } = await setup();
    await press('Picture of this page');
    await until(() => dialog()?.open === true, 'the editor opens');
    expect(dialog()!.ariaLabel).to.equal('Edit screenshot');
    await inEditor('save');
    await until(() => api.started.length === 1, 'it is uploaded');
    const { file } = api.started[0]!;
    expect(file.name).to.match(/^screenshot-\d{4}-\d\d-\d\d-\d{6}\.png$/);
    expect(file.type).to.equal('image/png');
    const bitmap = await createImageBitmap(file);
    expect(bitmap.width).to.equal(Math.round(innerWidth * devicePixelRatio));
    expect(rows()).to.have.length(1);
  });

  it('a picture that somebody discards goes nowhere, and the focus goes back to where it was', async () => {
    const { press, inEditor, api, rows, root } = await setup();
    await press('Picture of this page');
    await inEditor('cancel');
    expect(rows()).to.have.length(0);
    expect(api.started).to.have.length(0);
    await until(() => (root as ShadowRoot).activeElement?.textContent.trim() === 'Picture of this page', 'focus');
  });

  it('Escape closes the editor and nothing else', async () => {
    const { press, editor, dialog, page } = await setup();
    const heard: string[] = [];
    page.addEventListener('keydown', ({ key, defaultPrevented }) => void (defaultPrevented || heard.push(key)));
    await press('Picture of this page');
    (await editor()).shadowRoot!.querySelector<HTMLElement>('[part=save]')!.focus();
    heard.length = 0;
    await sendKeys({ press: 'Escape' });
    await until(() => dialog() === null, 'the editor is closed');
    expect(heard).to.deep.equal([]);
  });

  it('the panel steps aside while the screen is taken, and no longer', async () => {
    const { press, dialog, inEditor, page, api } = await setup();
    let isBack = false;
    let isAsked = false;
    page.addEventListener('helpdock-step-aside', ({ until: back }: StepAsideEvent) => {
      isAsked = true;
      void back.then(() => (isBack = true));
    });
    await press('Picture of the screen');
    await until(() => isAsked, 'the panel is asked');
    await until(() => dialog()?.open === true, 'the editor opens');
    expect(isBack).to.equal(true);
    await inEditor('save');
    await until(() => api.started.length === 1, 'it is uploaded');
  });

  it('A42 says why there is no picture, and offers another try and to go on without', async () => {
    const refuse = (): Promise<never> => Promise.reject(new DOMException('No', 'NotAllowedError'));
    const { press, failure, element, root, dialog } = await setup();
    const undo = replace(navigator.mediaDevices, 'getDisplayMedia', { value: refuse });
    await press('Picture of the screen');
    await until(() => failure().includes('Nothing was shared'), 'the reason');
    expect(root.querySelector('.taking p')!.ariaLive).to.equal('polite');
    await expect(element).to.be.accessible();
    expect(element.checkValidity()).to.equal(true);
    await press('Go on without');
    expect(failure()).to.equal('');
    await press('Picture of the screen');
    await until(() => failure().includes('Nothing was shared'), 'the reason again');
    undo();
    await press('Try again');
    await until(() => dialog()?.open === true, 'the editor opens');
  });

  it('a picture that does not come can be waited for or not', async () => {
    const { press, failure, texts, root } = await setup();
    const undo = replace(navigator.mediaDevices, 'getDisplayMedia', { value: () => new Promise(() => {}) });
    await press('Picture of the screen');
    await until(() => failure().startsWith('Taking the screenshot'), 'it is under way');
    expect(
      [...root.querySelectorAll<HTMLButtonElement>('.capture button')].every(
        ({ ariaDisabled }) => ariaDisabled === 'true',
      ),
    ).to.equal(true);
    await press('Cancel');
    await until(() => failure() === '', 'it is over');
    undo();
    expect(texts()).to.have.length(3);
  });

  it('pictures of the list can be edited in their place', async () => {
    const { add, root, dialog, inEditor, rows, api } = await setup();
    const canvas = new OffscreenCanvas(60, 40);
    canvas.getContext('2d')!.fillRect(0, 0, 60, 40);
    await add(new File([await canvas.convertToBlob()], 'photo.png', { type: 'image/png' }));
    api.started[0]!.finish('first');
    await until(() => root.querySelector('.edit') !== null, 'it can be edited');
    root.querySelector<HTMLElement>('.edit')!.click();
    await until(() => dialog()?.open === true, 'the editor opens');
    await inEditor('save');
    await until(() => api.started.length === 2, 'the edited one is uploaded');
    expect(api.started[1]!.file.name).to.equal('photo.png');
    expect(api.removed).to.deep.equal(['first']);
    expect(rows()).to.have.length(1);
  });

  it('the recorder comes when it is asked for, and leads to a file instead', async () => {
    const { press, root, input } = await setup();
    expect(root.querySelector('helpdock-recorder')).to.equal(null);
    await press('Record the screen');
    await until(
      () => root.querySelector('helpdock-recorder')?.shadowRoot?.querySelector('button') != null,
      'it is there',
    );
    let isAsked = false;
    input().addEventListener('click', (event) => {
      event.preventDefault();
      isAsked = true;
    });
    const { RecordingCancelEvent } = await import('../../../../src/components/recorder/recording-save-event.js');
    root.querySelector('helpdock-recorder')!.dispatchEvent(new RecordingCancelEvent(true));
    expect(isAsked).to.equal(true);
    await until(() => root.querySelector('helpdock-recorder') === null, 'it is gone');
  });

  it('a recording that is used is uploaded, and its copy kept until that is done', async () => {
    const { press, root, api } = await setup();
    await press('Record the screen');
    await until(() => root.querySelector('helpdock-recorder') !== null, 'it is there');
    const { RecordingSaveEvent } = await import('../../../../src/components/recorder/recording-save-event.js');
    let isReleased = false;
    const film = new File([new Uint8Array(500)], 'recording.webm', { type: 'video/webm' });
    const release = (): Promise<void> => {
      isReleased = true;
      return Promise.resolve();
    };
    root.querySelector('helpdock-recorder')!.dispatchEvent(new RecordingSaveEvent(film, release));
    await until(() => api.started.length === 1, 'it is uploaded');
    expect(isReleased).to.equal(false);
    api.started[0]!.finish();
    await until(() => isReleased, 'the copy is gone');
  });

  it('D17 leaves the focus where it all began, whatever is pressed on the way', async () => {
    const { press, failure, root } = await setup();
    const focused = (): string | undefined => (root as ShadowRoot).activeElement?.textContent.trim();
    const refuse = (): Promise<never> => Promise.reject(new DOMException('No', 'NotAllowedError'));
    const undo = replace(navigator.mediaDevices, 'getDisplayMedia', { value: refuse });
    await press('Picture of the screen');
    await until(() => failure() !== '' && !failure().startsWith('Taking'), 'the reason');
    await press('Try again');
    expect(focused()).to.equal('Picture of the screen');
    await until(() => failure() !== '' && !failure().startsWith('Taking'), 'the reason again');
    await press('Go on without');
    expect(focused()).to.equal('Picture of the screen');
    undo();
  });

  it('one thing at a time: no recorder beside a picture, no picture in place of one that is worked on', async () => {
    const { press, root, add, dialog, editor, inEditor, api } = await setup();
    const canvas = new OffscreenCanvas(60, 40);
    canvas.getContext('2d')!.fillRect(0, 0, 60, 40);
    await add(new File([await canvas.convertToBlob()], 'photo.png', { type: 'image/png' }));
    await until(() => root.querySelector('.edit') !== null, 'it can be edited');
    const undo = replace(navigator.mediaDevices, 'getDisplayMedia', { value: () => new Promise(() => {}) });
    await press('Picture of the screen');
    await press('Record the screen');
    expect(root.querySelector('helpdock-recorder')).to.equal(null);
    await press('Cancel');
    undo();
    await press('Picture of this page');
    root.querySelector<HTMLElement>('.edit')!.click();
    await editor();
    const first = (await editor()).file;
    // The other one waits until this one is done.
    (await editor()).shadowRoot!.querySelector<HTMLElement>('[part=save]')!.click();
    await until(
      () => root.querySelector<ScreenshotEditorElement>('helpdock-screenshot-editor')?.file !== first,
      'next',
    );
    await until(() => dialog()?.open === true, 'the other one');
    await inEditor('save');
    await until(() => api.started.length === 3, 'both are uploaded');
  });

  it('A50 goes on above the page where the element is moved, and does not close by itself', async () => {
    const { press, dialog, element, editor, inEditor } = await setup();
    await press('Picture of this page');
    await until(() => dialog()?.open === true, 'the editor opens');
    const place = document.createElement('div');
    element.parentElement!.append(place);
    place.append(element);
    await until(() => dialog()?.matches(':modal') === true, 'it is above the page again');
    const drawn = await editor();
    drawn.shadowRoot!.querySelector<HTMLElement>('[part=add]')!.click();
    await until(() => drawn.dirty, 'something is drawn');
    dialog()!.close();
    await until(() => dialog()?.matches(':modal') === true, 'it is back');
    expect(drawn.dirty).to.equal(true);
    await inEditor('discard');
  });

  it('buttons say what they do, to everybody', async () => {
    await setup();
    const names = (await accessibleNodes()).filter(({ role }) => role === 'button').map(({ name }) => name);
    expect(names).to.include.members(['Picture of this page', 'Picture of the screen', 'Record the screen']);
  });

  for (const scheme of COLOR_SCHEMES) {
    it(`can be read: ${scheme}`, async () => {
      const { element } = await setup();
      await inColorScheme(scheme, async () => {
        await expect(element).to.be.accessible();
      });
    });
  }
});
