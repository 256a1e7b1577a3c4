import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../../../src/components/request-type-picker/define.js';
import type { RequestTypePickerElement } from '../../../../src/components/request-type-picker/request-type-picker.js';
import { bestOf, wordsIn, wordsOf } from '../../../../src/components/request-type-picker/search/matches.js';
import type { RequestType } from '../../../../src/contract/index.js';
import { accessibleNodes } from '../../../support/accessibility-tree.js';
import { catalog } from '../../../support/catalog.js';
import { COLOR_SCHEMES, inColorScheme } from '../../../support/in-color-scheme.js';
import { provide } from '../../../support/provided.js';
import { until } from '../../../support/until.js';

const many: RequestType[] = ['Alpha', 'Béta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta'].map((label) => ({
  id: label.toLowerCase(),
  label,
  description: `About ${label}`,
  fields: [],
  ...(label === 'Theta' && { fallback: true }),
}));

async function setup(mode: 'choose' | 'navigate' = 'choose', requestTypes?: readonly RequestType[]) {
  const page = document.createElement('div');
  provide(page, { catalog });
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <helpdock-request-type-picker
        name="type"
        label="What is it about?"
        mode=${mode}
        .requestTypes=${requestTypes}
      ></helpdock-request-type-picker>
      <button>Send</button>
    </form>`,
    { parentNode: page },
  );
  const picker = form.querySelector<RequestTypePickerElement>('helpdock-request-type-picker')!;
  await picker.updateComplete;
  const seen: string[] = [];
  for (const type of ['input', 'change', 'submit']) form.addEventListener(type, () => seen.push(type));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('helpdock-request-type-select', ({ requestType }) => seen.push(requestType.id));
  return { form, picker, seen };
}

const shown = (picker: RequestTypePickerElement): string[] =>
  [...picker.renderRoot.querySelectorAll('.name')].map(({ textContent }) => textContent);

async function search(picker: RequestTypePickerElement, words: string): Promise<void> {
  const line = (): HTMLElement | null => picker.renderRoot.querySelector<HTMLElement>('[type=search]');
  await until(line);
  line()!.focus();
  await sendKeys({ type: words });
  await picker.updateComplete;
}

describe('request type picker', () => {
  it('A2 explains each kind, and marks the one to choose when unsure', async () => {
    const { picker } = await setup();
    expect(shown(picker)).to.deep.equal(catalog.requestTypes.map(({ label }) => label));
    const about = [...picker.renderRoot.querySelectorAll('.about')].map(({ textContent }) => textContent.trim());
    expect(about[0]).to.equal('Something does not work as it should.');
    expect(about[2]).to.equal('How something works, or anything that fits nowhere else. Not sure? Choose this');
    expect(about.filter((text) => text.includes('Not sure?'))).to.have.lengthOf(1);
  });

  it('D29 chooses with the arrow keys, tells so, and stays', async () => {
    const { form, picker, seen } = await setup();
    picker.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(seen).to.deep.equal(['idea', 'input', 'change']);
    expect(document.activeElement).to.equal(picker);
    expect(new FormData(form).get('type')).to.equal('idea');
  });

  for (const key of ['Enter', 'Space']) {
    it(`B3 leads on with ${key} where the kinds are buttons`, async () => {
      const { form, picker, seen } = await setup('navigate');
      picker.focus();
      await sendKeys({ press: 'Tab' });
      expect(seen).to.deep.equal([]);
      await sendKeys({ press: key });
      expect(seen).to.deep.equal(['input', 'change', 'idea']);
      expect(new FormData(form).get('type')).to.equal('idea');
    });
  }

  it('D36 has buttons whose names begin with the label, and no radio buttons, where a choice leads on', async () => {
    await setup('navigate');
    const nodes = await accessibleNodes();
    const names = nodes.filter(({ role }) => role === 'button').map(({ name }) => name);
    expect(names).to.include('Report a bug Something does not work as it should.');
    expect(nodes.filter(({ role }) => role === 'radio')).to.deep.equal([]);
    expect(nodes.find(({ role }) => role === 'group')?.name).to.equal('What is it about?');
  });

  it('offers a search only where there is much to look through', async () => {
    const { picker } = await setup();
    expect(picker.renderRoot.querySelector('[type=search]')).to.be.null;
    const { picker: other } = await setup('choose', many);
    const { height } = other.getBoundingClientRect();
    await until(() => other.renderRoot.querySelector('[type=search]'));
    expect(other.getBoundingClientRect().height, 'its place was held').to.be.closeTo(height, 1);
  });

  it('finds by words of label and explanation, and keeps the fallback and the choice in sight', async () => {
    const { picker, seen } = await setup('choose', many);
    picker.value = 'gamma';
    await search(picker, 'beta');
    expect(shown(picker)).to.deep.equal(['Béta', 'Gamma', 'Theta']);
    expect(picker.renderRoot.querySelector('[role=status]')!.textContent).to.equal('1 result');
    await sendKeys({ press: 'Enter' });
    expect(seen, 'neither an edit nor a submission').to.deep.equal([]);
    expect(picker.value).to.equal('gamma');
  });

  it('A2 finds a kind by the cases that the catalog gives, and shows which', async () => {
    const kinds = many.slice(0, 4).map((type, index) => ({
      ...type,
      ...(index === 1 && { examples: ['paid but no pass', 'charged twice'] }),
    }));
    const { picker } = await setup('choose', kinds);
    await search(picker, 'twice charged');
    expect(shown(picker)).to.deep.equal(['Béta']);
    expect(picker.renderRoot.querySelector('.about')!.textContent.trim()).to.equal(
      'About Béta\nExample: charged twice',
    );
    await expect(picker).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await picker.updateComplete;
    expect(picker.renderRoot.textContent).to.not.contain('Example');
  });

  it('A1 says in words which kind is an emergency', async () => {
    const { picker } = await setup('choose', [...many.slice(0, 2), { ...many[2]!, urgent: true }]);
    const notes = [...picker.renderRoot.querySelectorAll('.note')].map(({ textContent }) => textContent);
    expect(notes).to.deep.equal(['Urgent']);
  });

  it('A2 finds kinds that have only some of the words, and says what it searches', async () => {
    const kinds = many.slice(0, 5).map((type, index) => ({
      ...type,
      ...(index === 1 && { examples: ['wrong amount', 'door does not open'] }),
      ...(index === 3 && { examples: ['invoice'] }),
    }));
    const { picker } = await setup('choose', kinds);
    await search(picker, 'door broken');
    expect(shown(picker)).to.deep.equal(['Béta']);
    expect(picker.renderRoot.querySelector('.about')!.textContent).to.contain('Example: door does not open');
    expect(picker.renderRoot.querySelector('[role=status]')!.textContent).to.equal('1 result');
    const line = picker.renderRoot.querySelector<HTMLInputElement>('[type=search]')!;
    expect([line.ariaLabel, line.placeholder]).to.deep.equal(['Search kinds of request', 'Search kinds of request']);
    await sendKeys({ press: 'Escape' });
    await search(picker, 'invoice wrong');
    expect(shown(picker)).to.deep.equal(['Béta', 'Delta']);
    await expect(picker).to.be.accessible();
  });

  it('says when nothing is found, and starts over with Escape, which then closes nothing else', async () => {
    const { form, picker } = await setup('navigate', many);
    await search(picker, 'xyz');
    expect(shown(picker)).to.deep.equal(['Theta']);
    expect(picker.renderRoot.querySelector('[role=status]')!.textContent).to.equal('No kind has these words.');
    await expect(picker).to.be.accessible();
    let escaped = 0;
    form.addEventListener('keydown', ({ key }) => (escaped += Number(key === 'Escape')));
    await sendKeys({ press: 'Escape' });
    await picker.updateComplete;
    expect(shown(picker)).to.have.lengthOf(8);
    expect(escaped).to.equal(0);
    await sendKeys({ press: 'Escape' });
    expect(escaped).to.equal(1);
  });

  it('does not show an icon that the set does not have, but a neutral one', async () => {
    const { picker } = await setup('choose', [{ id: 'a', label: 'A', icon: '<svg onload=x>', fields: [] }]);
    expect(picker.renderRoot.querySelectorAll('svg path')).to.have.lengthOf(1);
  });

  for (const mode of ['choose', 'navigate'] as const) {
    for (const scheme of COLOR_SCHEMES) {
      it(`D39 is accessible, ${mode}, ${scheme}`, () =>
        inColorScheme(scheme, async () => {
          const { picker } = await setup(mode, many);
          picker.value = 'gamma';
          await picker.updateComplete;
          await expect(picker).to.be.accessible();
        }));
    }
  }
});

describe('search', () => {
  const has = (text: string, query: string): boolean => wordsIn(text, wordsOf(query)).length === wordsOf(query).length;

  it('ignores case, accents and the order of words', () => {
    expect(has('Trésor of the Crown', 'crown TRESOR')).to.be.true;
    expect(has('Trésor', 'crown')).to.be.false;
    expect(has('anything', ' ')).to.be.true;
    expect(has('half a word', ' word ')).to.be.true;
  });

  it('takes what has all words, else what has most, and short words for little', () => {
    const best = (query: string, ...texts: string[]): string[] => {
      const looked = wordsOf(query);
      return bestOf(
        texts.map((text) => ({ text, words: wordsIn(text, looked) })),
        looked,
      ).map(({ text }) => text);
    };
    const texts = ['wrong amount', 'invoice', 'a wrong word on an invoice', 'this is it'] as const;
    expect(best('invoice wrong', ...texts)).to.deep.equal([texts[2]]);
    expect(best('invoice is wrong', ...texts)).to.deep.equal([texts[2]]);
    expect(best('invoice is late', ...texts)).to.deep.equal([texts[1], texts[2]]);
    expect(best('is it', ...texts)).to.deep.equal([texts[3]]);
    expect(best('it xyz', ...texts)).to.deep.equal([]);
  });
});
