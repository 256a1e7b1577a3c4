/** Portal B of the two that Helpdock has to be: filing requests. */
import { BUSINESS_HOURS_IN_BERLIN, BUSINESS_HOURS_IN_DENVER, expect, SATURDAY, test, unique } from './portal.js';

test('B1 seven kinds of request, each with its own fields, arrive on the desk as they were answered', async ({
  larchmont,
  agent,
}) => {
  await larchmont.visit();
  await larchmont.open();
  const { panel } = larchmont;
  const kinds = panel.locator('helpdock-request-type-picker').getByRole('button', { name: /^(Report|Request)/ });
  await expect(kinds).toHaveCount(7);
  await larchmont.begin('Request more capacity');
  const subject = unique('Season pass sale');
  await panel.getByLabel('Subject').fill(subject);
  const window = panel.getByRole('group', { name: /From – until/ });
  await window.getByLabel('From').fill('2027-09-01T08:00');
  await window.getByLabel('To').fill('2027-09-01T20:00');
  await panel.getByLabel('Expected orders per hour').fill('4200');
  await panel.getByLabel('What drives the load?').fill('The sale begins.');
  await panel.getByLabel('Your e-mail').fill('ada@resort.example');
  await larchmont.send();
  const ticket = await agent.find(subject);
  expect(ticket.type).toBe('scaling');
  expect(ticket.fields['expected-load']).toBe(4200);
  expect(Object.keys(ticket.fields.window as object)).toEqual(['from', 'to']);
});

test('B2 a report begins with trying again, and its steps can be inserted and reordered by keyboard', async ({
  larchmont,
  agent,
}) => {
  await larchmont.visit();
  await larchmont.open();
  await larchmont.begin('Report an issue');
  const { panel } = larchmont;
  const preparation = panel.getByText('Before you write', { exact: true });
  await expect(preparation).toBeVisible();
  const point = panel.getByText('Note each step as you go:');
  if (!(await point.isVisible())) await preparation.click();
  await expect(point).toBeVisible();
  const subject = unique('Ticket cannot be added');
  await panel.getByLabel('Subject').fill(subject);
  await panel.getByLabel('What is the matter?').fill('The button does nothing.');
  const steps = panel.locator('helpdock-steps-field').locator('visible=true');
  await steps.getByRole('textbox').first().fill('Open the shop');
  await steps.getByRole('textbox').first().press('Enter');
  await larchmont.page.keyboard.type('Press Add');
  await steps.getByRole('button', { name: /^Move step 2 up/ }).press('Enter');
  await panel.getByRole('radio', { name: 'Online store' }).check();
  await panel.getByRole('radio', { name: /^Level 3/ }).check();
  await panel.getByLabel('Your e-mail').fill('ada@resort.example');
  await larchmont.send();
  expect((await agent.find(subject)).fields.steps).toEqual(['Press Add', 'Open the shop']);
});

test('B3 the whole way by keyboard alone, on a phone', async ({ larchmont, agent, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await larchmont.visit();
  const { panel } = larchmont;
  const { keyboard } = page;
  await larchmont.launcher.focus();
  await keyboard.press('Enter');
  await expect(panel).toBeVisible();
  const tabTo = async (name: string): Promise<void> => {
    for (let press = 0; press < 60; press++) {
      await keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
        return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
      });
      if (focused.startsWith(name)) return;
    }
    throw new Error(`The focus never came to "${name}".`);
  };
  await expect(panel.getByRole('button', { name: /^Request an enhancement/ })).toBeVisible();
  await tabTo('Request an enhancement');
  await keyboard.press('Enter');
  await expect(panel.getByLabel('Subject')).toBeVisible();
  const subject = unique('Gift a lesson');
  await tabTo('Subject');
  await keyboard.type(subject);
  await tabTo('What should be possible');
  await keyboard.type('Guests give lessons away.');
  await tabTo('Your e-mail');
  await keyboard.type('ada@resort.example');
  await keyboard.press('Control+Enter');
  await expect(panel.getByText(/^LAR-\d+$/).first()).toBeVisible();
  expect((await agent.find(subject)).type).toBe('enhancement');
});

test('B4 a notice with a time window is for information: nobody asks for an answer, and the desk sees what it is', async ({
  larchmont,
  agent,
}) => {
  await larchmont.visit();
  await larchmont.open();
  await larchmont.begin('Report an issue');
  const { panel } = larchmont;
  const subject = unique('Point-of-sale is down for maintenance');
  await panel.getByLabel('Subject').fill(subject);
  await panel.getByRole('checkbox', { name: /For your information only/ }).check();
  await expect(panel.getByText(/for information, no answer to expect/)).toBeVisible();
  const window = panel.getByRole('group', { name: /When does it apply/ });
  await window.getByLabel('From').fill('2027-01-10T22:00');
  await window.getByLabel('To').fill('2027-01-11T02:00');
  await panel.getByLabel('What is the matter?').fill('Our own tills are updated.');
  await panel.getByLabel('Your e-mail').fill('ada@resort.example');
  await larchmont.send();
  const ticket = await agent.find(subject);
  expect(ticket.informational).toBe(true);
  expect(ticket.fields.downtime).toBeTruthy();
  const list = await larchmont.openList();
  await expect(list.getByRole('listitem').filter({ hasText: subject })).toContainText('For information');
});

for (const [when, at, business, urgent] of [
  ['in business hours', BUSINESS_HOURS_IN_DENVER, /Somebody is there now/, /starts on it right away/],
  ['on a Saturday, when somebody is on call', SATURDAY, /Nobody is there now/, /starts on it right away/],
  ['at night', BUSINESS_HOURS_IN_BERLIN, /Nobody is there now/, /first thing we look at in the morning/],
] as const) {
  test(`B6 says who is there ${when}, and what the urgent way does at this hour`, async ({ larchmont }) => {
    await larchmont.visit(at);
    await larchmont.open();
    const { panel } = larchmont;
    await expect(panel.locator('helpdock-support-hours').first()).toContainText(business);
    await larchmont.begin('Report an issue');
    await panel.getByRole('checkbox', { name: /This cannot wait/ }).check();
    await expect(panel.getByText(urgent)).toBeVisible();
    await expect(panel.getByRole('link', { name: /555 0134/ })).toHaveAttribute('href', /^tel:\+?[\d]+$/);
  });
}

test('B7 an urgent request confirms a criterion, and its subject carries the marker once', async ({
  larchmont,
  agent,
}) => {
  await larchmont.visit();
  await larchmont.open();
  await larchmont.begin('Report an infrastructure issue');
  const { panel } = larchmont;
  const subject = unique('Checkout answers 502');
  await panel.getByLabel('Subject').fill(subject);
  await panel.getByRole('checkbox', { name: /This cannot wait/ }).check();
  await panel.getByRole('checkbox', { name: 'Checkout and payment' }).check();
  await panel.getByLabel('Since').fill('2026-11-20T08:00');
  await panel.getByLabel('What do you observe?').fill('Every order fails.');
  await panel.getByRole('radio', { name: /^Guests in the store/ }).check();
  await panel.getByLabel('Your e-mail').fill('ada@resort.example');
  await panel.getByRole('button', { name: 'Send ticket' }).click();
  // Not before one of the criteria is confirmed.
  await expect(
    panel
      .getByRole('alert')
      .or(panel.getByRole('group', { name: /missing|change/ }))
      .first(),
  ).toBeVisible();
  await panel.getByRole('radio', { name: 'Guests cannot pay at all' }).check();
  await larchmont.send();
  const ticket = await agent.find(subject);
  expect(ticket.subject).toBe(`URGENT: ${subject}`);
  expect(ticket.urgent).toBe(true);
  expect(ticket.priority).toBe('level-1');
});

test('B7 URGENT typed in the subject offers the same confirmation, and forces nothing', async ({
  larchmont,
  agent,
}) => {
  await larchmont.visit();
  await larchmont.open();
  await larchmont.begin('Report a failed order');
  const { panel } = larchmont;
  const subject = unique('Order is lost');
  await panel.getByLabel('Subject').fill(`URGENT ${subject}`);
  await expect(
    panel.getByRole('paragraph').filter({ hasText: /Choose the case that applies and it goes the urgent way/ }),
  ).toBeVisible();
  await expect(panel.getByLabel('Subject')).toHaveValue(`URGENT ${subject}`);
  await panel.getByLabel('Order number').fill('LM-1');
  await panel.getByLabel('Time of the failure').fill('2026-11-20T08:00');
  await panel.getByLabel('What did the guest see?').fill('A blank page.');
  await panel.getByRole('radio', { name: 'The store is down for all guests' }).check();
  await panel.getByLabel('Your e-mail').fill('ada@resort.example');
  await larchmont.send();
  const ticket = await agent.find(subject);
  expect(ticket.urgent).toBe(true);
  expect(ticket.subject).toBe(`URGENT: ${subject}`);
});
