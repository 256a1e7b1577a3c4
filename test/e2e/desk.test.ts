import { expect, test, type Customer } from './support/portal.js';

/** Robin, of the resort's staff, with one of her tickets open. */
async function robin(customer: Customer, larchmont: string, subject: string): Promise<void> {
  await customer.visit(larchmont);
  await customer.page.getByRole('button', { name: 'Sign in as Robin (Summit Ridge)' }).click();
  await customer.openTicket(subject);
}

/** What one side does, the other sees without a reload, and soon. */
const SOON = { timeout: 3000 };

test('A9 B10 agent and customer answer each other, live', async ({ demo, customer, desk }) => {
  const subject = 'Season pass paid twice, issued once';
  await robin(customer, demo.urls.larchmont, subject);
  await desk.visit('Dana Whitehorse');
  await desk.openTicket(subject);
  await desk.text.fill('The second charge is given back.');
  await desk.ticket.getByLabel('Wait for the customer').check();
  await desk.text.press('Control+Enter');
  await expect(customer.said('The second charge is given back.')).toBeVisible(SOON);
  await expect(desk.text).toHaveValue('');

  await customer.reply('Thank you, the guest has it.');
  await expect(desk.ticket.getByText('Thank you, the guest has it.')).toBeVisible(SOON);
  await expect(desk.row(subject)).toContainText('Unanswered', SOON);
});

test('B8 a status and a priority with its reason arrive in the open ticket', async ({ demo, customer, desk }) => {
  const subject = 'Prices are missing on the rental page';
  await robin(customer, demo.urls.larchmont, subject);
  await desk.visit('Caleb Ortiz');
  await desk.openTicket(subject);
  // Without a reason a new priority is not saved.
  await desk.change({ Priority: 'level-4' });
  await expect(desk.ticket.getByRole('alert').filter({ hasText: 'a new priority needs a reason' })).toBeVisible();
  await desk.change({ Status: 'on-hold' }, 'Only two boots are left without a price.');
  await expect(customer.said('Only two boots are left without a price.')).toBeVisible(SOON);
  await expect(customer.panel.getByText('On hold').first()).toBeVisible(SOON);
});

test('B8 an agent takes a ticket off the urgent way and says why', async ({ demo, customer, desk }) => {
  const subject = 'Gift cards above $1,000 are missing after the import';
  await robin(customer, demo.urls.larchmont, subject);
  await desk.visit('Nils Berg');
  await desk.openTicket(subject);
  await desk.ticket.getByText('Make it urgent…').click();
  const urgent = desk.ticket.getByRole('form', { name: 'Make it urgent' });
  await urgent.getByLabel('Reason').fill('Season opens in an hour.');
  await urgent.getByRole('button', { name: 'Make it urgent' }).click();
  await expect(customer.said('Season opens in an hour.')).toBeVisible(SOON);

  await desk.ticket.getByText('Not urgent…').click();
  const calm = desk.ticket.getByRole('form', { name: 'Not urgent' });
  await calm.getByRole('button').click();
  await expect(calm.getByRole('alert')).toContainText('Not saved');
  await calm.getByLabel('Priority').selectOption('level-4');
  await calm.getByLabel('Reason').fill('The opening is next week.');
  await calm.getByRole('button').click();
  await expect(customer.said('The opening is next week.')).toBeVisible(SOON);
});

test('an internal note reaches no customer, by no way', async ({ demo, customer, desk }) => {
  const subject = 'Season pass paid twice, issued once';
  const answers: Promise<string>[] = [];
  customer.page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (type.includes('json')) answers.push(response.text().catch(() => ''));
  });
  await robin(customer, demo.urls.larchmont, subject);
  await desk.visit('Dana Whitehorse');
  await desk.openTicket(subject);
  await desk.ticket.getByRole('button', { name: 'Internal note' }).click();
  await desk.text.fill('The guest has done this twice before.');
  await desk.ticket.getByRole('button', { name: 'Add note' }).click();
  const note = desk.ticket.getByRole('listitem').filter({ hasText: 'The guest has done this twice before.' });
  await expect(note).toContainText('Internal — never shown to the customer');

  // What is written afterwards has arrived, so the note would have.
  await desk.reply('One more thing: please keep the receipt.');
  await expect(customer.said('please keep the receipt')).toBeVisible(SOON);
  await expect(customer.panel.getByText('done this twice before')).toHaveCount(0);
  expect(answers.length).toBeGreaterThan(0);
  expect((await Promise.all(answers)).join('')).not.toContain('done this twice before');
});

test('a reply that cannot be sent keeps its text, also over a reload', async ({ desk }) => {
  const subject = 'Can two people share the role of community manager?';
  await desk.visit();
  await desk.openTicket(subject);
  await desk.page.route('**/changes', (route) => route.abort());
  await desk.reply('Yes: both get the role.');
  await expect(desk.ticket.getByRole('alert').filter({ hasText: 'Not sent, your text is kept' })).toBeVisible();
  await expect(desk.text).toHaveValue('Yes: both get the role.');
  await desk.page.unroute('**/changes');
  await desk.page.reload();
  await expect(desk.text).toHaveValue('Yes: both get the role.');
  await desk.ticket.getByRole('button', { name: 'Send reply' }).click();
  await expect(desk.ticket.locator('.message').filter({ hasText: 'Yes: both get the role.' })).toBeVisible();
  await expect(desk.text).toHaveValue('');
  await expect(desk.ticket.getByText('Assigned to Mara Lindqvist')).toBeVisible();
});

test('B09 a reply whose answer is lost is sent again and stands there once', async ({ desk }) => {
  await desk.visit('Dana Whitehorse');
  await desk.openTicket('Lesson booked, instructor was never told');
  let isLost = false;
  await desk.page.route('**/changes', async (route) => {
    if (isLost || !route.request().postData()?.includes('"message"')) return route.continue();
    isLost = true;
    await route.fetch();
    return route.abort();
  });
  await desk.reply('The office has called her.');
  await expect(desk.ticket.getByRole('alert').filter({ hasText: 'Not sent, your text is kept' })).toBeVisible();
  await desk.ticket.getByRole('button', { name: 'Send reply' }).click();
  await expect(desk.text).toHaveValue('');
  await expect(desk.ticket.locator('.message').filter({ hasText: 'The office has called her.' })).toHaveCount(1);
});

test('A9 a reply sets nothing back that the customer did meanwhile', async ({ demo, customer, desk }) => {
  const subject = 'Season pass paid twice, issued once';
  await robin(customer, demo.urls.larchmont, subject);
  await desk.visit('Dana Whitehorse');
  await desk.openTicket(subject);
  await desk.change({ Status: 'on-hold' });
  await expect(desk.ticket.locator('header').getByText('On hold')).toBeVisible();
  await desk.change({ Status: 'waiting' });
  await expect(desk.ticket.locator('header').getByText('Waiting')).toBeVisible();
  await desk.page.route('**/changes', async (route) => {
    if (!route.request().postData()?.includes('"message"')) return route.continue();
    const response = await route.fetch();
    await customer.reply('Both receipts are attached now.');
    await expect(desk.ticket.getByText('Both receipts are attached now.')).toBeVisible();
    return route.fulfill({ response });
  });
  await desk.reply('Which of the two receipts is it?');
  await expect(desk.text).toHaveValue('');
  await expect(desk.ticket.locator('header').getByText('Open', { exact: true })).toBeVisible();
});

test('what is new leaves the focus and the selection of an agent in the conversation', async ({
  demo,
  customer,
  desk,
}) => {
  const subject = 'Gift cards above $1,000 are missing after the import';
  await robin(customer, demo.urls.larchmont, subject);
  await desk.visit('Nils Berg');
  await desk.openTicket(subject);
  await desk.ticket.getByText('Add a button that leads somewhere').click();
  await desk.ticket.getByLabel('Words on the button').fill('Look at the import');
  await desk.ticket.getByLabel('Address, beginning with https://').fill('https://session.larchmont.example/7');
  await desk.reply('Here is the import as it ran.');
  const link = desk.ticket.getByRole('link', { name: 'https://session.larchmont.example/7' });
  await link.focus();
  const body = desk.ticket.getByText('Here is the import as it ran.');
  await body.evaluate((element) => getSelection()?.selectAllChildren(element));
  await expect(link).toBeFocused();
  await customer.reply('It lacks the last page.');
  await expect(desk.ticket.getByText('It lacks the last page.')).toBeVisible(SOON);
  await expect(link).toBeFocused();
  expect(await desk.page.evaluate(() => String(getSelection()))).toBe('Here is the import as it ran.');
});

test('A10 an agent sends a button that leads somewhere, over https only', async ({ demo, customer, desk }) => {
  const subject = 'Gift cards above $1,000 are missing after the import';
  await robin(customer, demo.urls.larchmont, subject);
  await desk.visit('Nils Berg');
  await desk.openTicket(subject);
  await desk.ticket.getByText('Add a button that leads somewhere').click();
  await desk.ticket.getByLabel('Words on the button').fill('Join the session');
  await desk.ticket.getByLabel('Address, beginning with https://').fill('javascript:alert(1)');
  await desk.reply('Have a look with me.');
  await expect(desk.ticket.getByRole('alert').filter({ hasText: 'https://' })).toBeVisible();
  await desk.ticket.getByLabel('Address, beginning with https://').fill('https://session.larchmont.example/42');
  await desk.ticket.getByRole('button', { name: 'Send reply' }).click();
  const link = customer.panel.getByRole('link', { name: /Join the session/ });
  await expect(link).toHaveAttribute('href', 'https://session.larchmont.example/42', SOON);
});

test('B9 the queue is filtered, and what is urgent stands on top', async ({ desk }) => {
  await desk.visit('Dana Whitehorse');
  const rows = desk.page.locator('#tickets a');
  await expect(rows.first()).toContainText('Urgent');
  await desk.page.getByRole('button', { name: 'Larchmont' }).click();
  await expect(rows.filter({ hasText: 'ATR-' })).toHaveCount(0);
  await desk.page.getByRole('search').getByLabel('Assigned to').selectOption('Mine');
  await expect(rows.filter({ hasNotText: 'Dana Whitehorse' })).toHaveCount(0);
  expect(await rows.count()).toBeGreaterThan(0);
  await desk.page.getByRole('button', { name: /^Closed/ }).click();
  await expect(rows.filter({ hasNotText: 'Closed' })).toHaveCount(0);
});

test('360 px wide and by keyboard alone: find a ticket, answer it, go back', async ({ desk }) => {
  await desk.page.setViewportSize({ width: 360, height: 740 });
  await desk.visit();
  const { keyboard } = desk.page;
  await keyboard.press('/');
  await keyboard.type('Lesson booked');
  const row = desk.row('Lesson booked, instructor was never told');
  await expect(row).toBeVisible();
  await row.focus();
  await keyboard.press('Enter');
  await expect(desk.ticket).toBeFocused();
  await keyboard.press('r');
  await expect(desk.text).toBeFocused();
  await keyboard.type('The replacement has the list now.');
  await keyboard.press('Control+Enter');
  await expect(desk.ticket.locator('.message').filter({ hasText: 'has the list now' })).toBeVisible();
  const width = await desk.page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await expect(row).toBeFocused();
});
