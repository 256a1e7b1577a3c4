import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/components/time-window-field/define.js';
import type { TimeWindowFieldElement } from '../../../../src/components/time-window-field/time-window-field.js';
import { accessibleNodes } from '../../../support/accessibility-tree.js';
import { danglingReferences } from '../../../support/references.js';

const from = '2026-11-22T08:00:00.000Z';
const to = '2026-11-22T17:00:00.000Z';

async function setup(properties: Partial<TimeWindowFieldElement> = {}): Promise<TimeWindowFieldElement> {
  const field = await fixture<TimeWindowFieldElement>(
    html`<helpdock-time-window-field label="Downtime"></helpdock-time-window-field>`,
  );
  Object.assign(field, properties);
  await field.updateComplete;
  return field;
}

const shown = (field: TimeWindowFieldElement): string[] =>
  [...field.shadowRoot!.querySelectorAll('input')].map(({ value }) => value);

describe('helpdock-time-window-field', () => {
  const states: Record<string, Partial<TimeWindowFieldElement>> = {
    empty: { required: true, help: 'Help' },
    filled: { fieldValue: { from, to } },
    wrong: { fieldValue: { from: to, to: from }, error: 'Wrong' },
    disabled: { disabled: true },
  };
  for (const [state, properties] of Object.entries(states)) {
    it(`is accessible ${state}`, async () => {
      const field = await setup(properties);
      await expect(field).to.be.accessible();
      expect(danglingReferences(field.shadowRoot!), 'D13').to.deep.equal([]);
    });
  }

  it('shows instants of the contract on the local clock, and takes it back to instants', async () => {
    const field = await setup({ fieldValue: { from, to } });
    // The tests run in Zurich.
    expect(shown(field)).to.deep.equal(['2026-11-22T09:00', '2026-11-22T18:00']);
    const [first] = field.shadowRoot!.querySelectorAll('input');
    first!.value = '2026-11-22T10:30';
    first!.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    expect(field.fieldValue).to.deep.equal({ from: '2026-11-22T09:30:00.000Z', to });
  });

  it('names both ends', async () => {
    await setup();
    const names = (await accessibleNodes()).map(({ name }) => name);
    expect(names).to.include.members(['Downtime', 'From', 'To']);
  });

  const mistakes: [string, string, boolean, string][] = [
    ['no end', `${from}/`, false, 'Give both the start and the end.'],
    ['no answer', '', true, 'Give both the start and the end.'],
    ['the end before the start', `${to}/${from}`, false, 'Let the end be after the start.'],
    ['no time between them', `${to}/${to}`, false, 'Let the end be after the start.'],
    ['nothing wrong', `${from}/${to}`, true, ''],
    ['no answer where none is needed', '', false, ''],
  ];
  for (const [title, value, required, message] of mistakes) {
    it(`E05 finds ${title}`, async () => {
      const field = await setup({ value, required });
      expect(field.validationMessage).to.equal(message);
      expect(field.checkValidity()).to.equal(message === '');
    });
  }
});
