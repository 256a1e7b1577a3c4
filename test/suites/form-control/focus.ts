import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { accessibleNodes } from '../../support/accessibility-tree.js';
import { isNative, type Bench } from './bench.js';

/** Presses Tab until the button after the control has the focus; says how many stops there were before it. */
async function tabThrough(limit = 30): Promise<number> {
  for (let stops = 0; stops < limit; stops++) {
    await sendKeys({ press: 'Tab' });
    if (document.activeElement?.id === 'after') return stops;
  }
  throw new Error('The Tab key does not leave the control.');
}

async function click(element: Element): Promise<void> {
  const { left, top, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + 3), Math.round(top + Math.min(height, 16) / 2)] });
}

/** Part of `describeFormControl`. */
export function describeFocus(bench: Bench): void {
  const { tag, empty, subject, markup, setup, entries, record, rendered } = bench;

  it('E10 answers a click on its label', async () => {
    const { form, control } = await setup(`<label for="it">Label</label>${markup('id="it" name="answer"')}`);
    await click(form.querySelector('label')!);
    expect(document.activeElement).to.equal(control);
    expect(entries(form)).to.deep.equal(subject.afterLabelClick ?? empty);
  });

  it('E10 answers a click on a label around it', async () => {
    const { form, control } = await setup(`<label><span>Label</span> ${markup()}</label>`);
    const seen = record(form, 'click');
    await click(form.querySelector('span')!);
    expect(document.activeElement).to.equal(control);
    expect(entries(form)).to.deep.equal(subject.afterLabelClick ?? empty);
    expect(seen.length).to.be.at.most(subject.afterLabelClick && !isNative(tag) ? 3 : 2);
  });

  it('E11 takes and gives up the focus', async () => {
    const { control } = await setup(markup());
    const seen: string[] = [];
    for (const type of ['focus', 'blur']) control.addEventListener(type, () => seen.push(type));
    control.focus({ preventScroll: true });
    expect(document.activeElement).to.equal(control);
    expect(control.matches(':focus')).to.equal(true);
    control.blur();
    expect(document.activeElement).to.equal(document.body);
    expect(seen).to.deep.equal(['focus', 'blur']);
  });

  it('E11 is a stop of the Tab key unless tabindex or disabled says no', async () => {
    const { form, control } = await setup(`<button id="before">1</button>${markup()}<button id="after">2</button>`);
    const stops = async (): Promise<number> => {
      form.querySelector<HTMLElement>('#before')!.focus();
      return tabThrough();
    };
    if (subject.oneTabStop === false) expect(await stops()).to.be.at.least(1);
    else expect(await stops()).to.equal(1);
    control.tabIndex = -1;
    expect(await stops(), 'tabindex').to.equal(0);
    control.removeAttribute('tabindex');
    control.disabled = true;
    await rendered(control);
    expect(await stops(), 'disabled').to.equal(0);
  });

  it('D14 has the name that a label of the page gives', async () => {
    await setup(`<label for="it">The page’s label</label>${markup('id="it" name="answer" required')}`);
    const named = (await accessibleNodes()).filter((node) => node.role === subject.role);
    expect(named.some(({ name }) => name.startsWith('The page’s label'))).to.equal(true);
  });

  it('D14 has the name and the description that ARIA on it gives', async () => {
    await setup(`<p id="about">About it</p>${markup('name="answer" aria-label="Spoken" aria-describedby="about"')}`);
    const named = (await accessibleNodes()).filter((node) => node.role === subject.role);
    const found = named.find(({ name }) => name.startsWith('Spoken'));
    expect(String(found?.description)).to.contain('About it');
  });
}
