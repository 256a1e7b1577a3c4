import { expect } from '@open-wc/testing';
import { LauncherElement } from '../../../src/embed/launcher.js';

const isDefined = customElements.get('helpdock-launcher');
if (!isDefined) customElements.define('helpdock-launcher', LauncherElement);

describe('helpdock-launcher', () => {
  let launcher: LauncherElement;
  const button = (): HTMLButtonElement => launcher.shadowRoot!.querySelector('button')!;
  const notice = (): string => launcher.shadowRoot!.querySelector('[role=status]')!.textContent;

  beforeEach(() => {
    launcher = new LauncherElement();
    document.documentElement.append(launcher);
    launcher.draw({}, 'closed');
  });
  afterEach(() => launcher.remove());

  it('D01 is a button with its label as its name, closed, that opens a dialog', async () => {
    expect(button().textContent).to.equal('Help');
    expect(button().ariaExpanded).to.equal('false');
    expect(button().ariaHasPopup).to.equal('dialog');
    await expect(launcher).to.be.accessible();
  });

  it('is in the top layer, and stays there when it is moved', () => {
    expect(launcher.matches(':popover-open')).to.equal(true);
    document.body.append(launcher);
    expect(launcher.matches(':popover-open')).to.equal(true);
  });

  it('says that it waits, that it failed, and hides under the open widget', async () => {
    launcher.draw({}, 'busy');
    expect(button().ariaBusy).to.equal('true');
    launcher.draw({}, 'failed');
    expect(notice()).to.equal('Help did not load. Try again.');
    await expect(launcher).to.be.accessible();
    launcher.draw({}, 'open');
    expect([launcher.hidden, button().ariaExpanded, notice()]).to.deep.equal([true, 'true', '']);
    expect(getComputedStyle(launcher).display).to.equal('none');
  });

  it('speaks the language that is asked for, else English', () => {
    for (const [locale, label] of [
      ['de-CH', 'Hilfe'],
      ['ja', 'ヘルプ'],
      ['tlh', 'Help'],
      ['((', 'Help'],
    ]) {
      launcher.draw({ locale }, 'closed');
      expect(button().textContent, locale).to.equal(label);
    }
    launcher.draw({ locale: 'de', label: 'Support' }, 'closed');
    expect(button().textContent).to.equal('Support');
  });

  it('C10 takes options of any kind without harm', () => {
    for (const value of [null, 5, {}, 'url(//evil.example)', 'red;}*{display:none', '</style>']) {
      launcher.draw({ accent: value, theme: value, position: value, locale: value, label: undefined }, 'closed');
      expect(launcher.style.getPropertyValue('--helpdock-accent')).to.equal('');
      expect(launcher.getBoundingClientRect().height).to.equal(48);
    }
  });

  it('A63 keeps presses and focus from the page, but not keys', () => {
    const heard: string[] = [];
    const types = ['pointerdown', 'mousedown', 'click', 'focusin', 'keydown'];
    const hear = ({ type }: Event): void => void heard.push(type);
    for (const type of types) document.addEventListener(type, hear);
    for (const type of types) button().dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    for (const type of types) document.removeEventListener(type, hear);
    expect(heard).to.deep.equal(['keydown']);
  });
});
