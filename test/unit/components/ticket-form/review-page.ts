import type { NewTicket, TrailEntry } from '../../../../src/contract/index.js';
import { atRest } from '../../../support/at-rest.js';
import { FakeTicketApi } from '../../../support/tickets.js';
import { until } from '../../../support/until.js';
import { FormPage, textOf } from './form-page.js';

export const failed: TrailEntry = {
  kind: 'request',
  at: '2026-11-27T10:00:02Z',
  method: 'GET',
  path: '/api/analytics',
  status: 500,
  duration: 120,
};
export const thrown: TrailEntry = {
  kind: 'error',
  at: '2026-11-27T10:00:01Z',
  text: '<img src=x onerror=alert(1)> is not a function',
  source: '/app.js:3:7',
  count: 4,
};

/** The place where all that will be sent is listed. */
export class Review {
  readonly page: FormPage;

  private constructor(page: FormPage) {
    this.page = page;
  }

  static async open(page: FormPage): Promise<Review> {
    await page.until(() => page.find('.evidence') !== null);
    const review = new Review(page);
    await review.toggle(true);
    await page.until(() => review.section('Your answers') !== undefined);
    await atRest(page.form);
    return review;
  }

  async toggle(isOpen: boolean): Promise<void> {
    const { element } = this;
    if (element.open !== isOpen) element.querySelector('summary')!.click();
    await until(() => element.open === isOpen, 'toggled');
    await atRest(this.page.form);
  }

  get element(): HTMLDetailsElement {
    return this.page.find<HTMLDetailsElement>('.evidence')!;
  }

  get sum(): string {
    return textOf(this.element.querySelector('summary .quiet'));
  }

  section(title: string): HTMLElement | undefined {
    return [...this.element.querySelectorAll('section')].find((one) => textOf(one.querySelector('h3')) === title);
  }

  /** Labels and values of a section. */
  lines(title: string): string[][] {
    return [...(this.section(title)?.querySelectorAll('.line') ?? [])].map((line) => [
      textOf(line.querySelector('dt')),
      textOf(line.querySelector('dd:not(.acts)')),
    ]);
  }

  async press(name: string): Promise<void> {
    const button = [...this.element.querySelectorAll('button')].find(({ ariaLabel }) => ariaLabel === name);
    if (!button) throw new Error(`There is no button "${name}".`);
    button.focus();
    button.click();
    await atRest(this.page.form);
  }
}

export async function openPage(
  options: Parameters<typeof FormPage.open>[0] = {},
  trail: TrailEntry[] = [thrown, failed],
): Promise<FormPage> {
  const page = await FormPage.filled(options);
  page.provider.evidence = { facts: { build: '2026.48', beta: true }, trail: { entries: () => trail } };
  await atRest(page.form);
  return page;
}

/** A service to which files are under way for ever. */
export const slow = (): FakeTicketApi =>
  Object.assign(new FakeTicketApi(), { upload: () => new Promise<never>(() => {}) });

export const sentTo = (api: FakeTicketApi, index = 0): NewTicket => api.asked.create[index]!.ticket;
