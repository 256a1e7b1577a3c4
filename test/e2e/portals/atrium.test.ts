/** Portal A of the two that Helpdock has to be. */
import type { Locator } from '@playwright/test';
import { BUSINESS_HOURS_IN_BERLIN, expect, SATURDAY, test, unique, type Portal } from './portal.js';

/** A bug with all that has to be said of one. */
async function describeBug({ panel }: Portal, subject: string): Promise<void> {
  await panel.getByLabel('Subject').fill(subject);
  await panel.getByLabel('What happens?').fill('Two invoices come for one booking.');
  await panel.getByRole('radio', { name: 'In the browser' }).check();
  await panel.getByRole('radio', { name: /^High/ }).check();
  await panel.getByRole('radio', { name: /^All admin users/ }).check();
}

const picture = { name: 'invoice.png', mimeType: 'image/png', buffer: Buffer.from('a picture') };

async function fileBug(portal: Portal): Promise<string> {
  const subject = unique('Two invoices');
  await portal.begin('Report a bug');
  await describeBug(portal, subject);
  await portal.send();
  return subject;
}

const checklist = (panel: Locator): Locator => panel.getByText(/^Still missing/);

test('A1 five kinds of request, each with when to use it and fields of its own', async ({ atrium, agent }) => {
  await atrium.visit();
  await atrium.open();
  const { panel } = atrium;
  const kinds = panel.locator('helpdock-request-type-picker').getByRole('listitem');
  await expect(kinds).toHaveCount(5);
  await atrium.begin('Report an outage');
  const subject = unique('Nobody can open doors');
  await panel.getByLabel('Subject').fill(subject);
  await panel.getByLabel('What is down?').fill('All doors of Quai 12.');
  await panel.getByLabel('Down since').fill('2026-11-20T06:40');
  await panel.getByRole('radio', { name: 'In the mobile app' }).check();
  await panel.getByRole('radio', { name: /^Everyone/ }).check();
  await panel.getByLabel('Phone number for the engineer').fill('+41 44 555 01 34');
  await panel.getByRole('radio', { name: /cannot get in or out/ }).check();
  await atrium.send();
  const ticket = await agent.find(subject);
  expect([ticket.type, ticket.urgent, ticket.priority]).toEqual(['incident', true, 'system-down']);
  expect(ticket.subject).toBe(`URGENT: ${subject}`);
});

test('A2 who is not sure finds the kind by search, by an example, or takes the one that is marked for it', async ({
  atrium,
}) => {
  await atrium.visit();
  await atrium.open();
  const picker = atrium.panel.locator('helpdock-request-type-picker');
  await expect(picker.getByRole('button', { name: /^Ask a question.*Not sure/ })).toBeVisible();
  await picker.getByRole('searchbox').fill('door does not open');
  await expect(picker.getByRole('button', { name: /^Report a bug/ })).toBeVisible();
  await expect(picker.getByRole('button', { name: /^Suggest/ })).toHaveCount(0);
});

test('A3 A4 A5 priority, impact and surface: ordered, defined before chosen, and "other" asks who', async ({
  atrium,
  agent,
}) => {
  await atrium.visit();
  await atrium.open();
  await atrium.begin('Report a bug');
  const { panel } = atrium;
  const priorities = panel.getByRole('radiogroup', { name: /Priority/ }).getByRole('radio');
  await expect(priorities).toHaveCount(5);
  await expect(
    panel.getByText('Practically unusable, or something your business depends on is blocked.'),
  ).toBeVisible();
  await expect(panel.getByText('No admin can see the analytics page.')).toBeVisible();
  const subject = unique('Guests only');
  await describeBug(atrium, subject);
  await panel.getByRole('radio', { name: /^Somebody else/ }).check();
  await panel.getByRole('button', { name: 'Send ticket' }).click();
  await expect(panel.getByLabel('Who exactly?')).toHaveAttribute('aria-invalid', 'true');
  await panel.getByLabel('Who exactly?').fill('Guests with an invitation');
  await panel.getByRole('radio', { name: 'In the merchant app' }).check();
  await atrium.send();
  const ticket = await agent.find(subject);
  expect(ticket.impact).toEqual({ id: 'other', detail: 'Guests with an invitation' });
  expect([ticket.surface, ticket.priority]).toEqual(['merchant', 'high']);
});

test('A6 the checklist says what a good report still misses, and blocks nothing', async ({ atrium }) => {
  await atrium.visit();
  await atrium.open();
  await atrium.begin('Report a bug');
  const { panel } = atrium;
  await expect(checklist(panel)).toContainText('a screenshot or video');
  await expect(checklist(panel)).toContainText('the priority');
  await describeBug(atrium, unique('Short'));
  await expect(checklist(panel)).not.toContainText('the priority');
  await expect(checklist(panel)).toContainText('what happens');
  await atrium.send();
});

test('A7 a picture and a video come with the ticket', async ({ atrium, agent }) => {
  await atrium.visit();
  await atrium.open();
  await atrium.begin('Report a bug');
  const subject = unique('See the picture');
  await describeBug(atrium, subject);
  const video = { name: 'clip.webm', mimeType: 'video/webm', buffer: Buffer.alloc(300_000, 1) };
  await atrium.panel.locator('input[type=file]').setInputFiles([picture, video]);
  await atrium.send();
  expect((await agent.find(subject)).attachments?.map(({ name }) => name)).toEqual(['invoice.png', 'clip.webm']);
});

for (const [when, at, words] of [
  ['in business hours', BUSINESS_HOURS_IN_BERLIN, /Somebody is there now/],
  ['on a Saturday', SATURDAY, /Nobody is there now, again from.*Mon/],
] as const) {
  test(`A8 says ${when} whether somebody is there, in the reader's zone, and what becomes of an outage`, async ({
    atrium,
  }) => {
    await atrium.visit(at);
    await atrium.open();
    const { panel } = atrium;
    await expect(panel.locator('helpdock-support-hours').first()).toContainText(words);
    await atrium.begin('Report an outage');
    await expect(panel.getByText(/engineer on call checks the outage first/)).toBeVisible();
    await expect(panel.getByText(/Engineer on call.* is there now/)).toBeVisible();
  });
}

test('A9 assignment, first message, and "waiting for you" are seen as they happen', async ({ atrium, agent }) => {
  await atrium.visit();
  await atrium.open();
  const { id } = await agent.find(await fileBug(atrium));
  await atrium.follow();
  const { panel } = atrium;
  await agent.change(id, { kind: 'assignment', assignee: agent.name });
  await expect(panel.getByText(/Dana Whitehorse.* took over/)).toBeVisible();
  await agent.reply(id, 'Which browser do you use?');
  await agent.change(id, { kind: 'status', to: 'waiting' });
  await expect(panel.getByText('Which browser do you use?', { exact: true })).toBeVisible();
  await expect(panel.getByText(/is waiting for your answer/).first()).toBeVisible();
  await panel.getByRole('textbox', { name: /answer|message/ }).fill('Firefox.');
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(panel.getByText('Firefox.', { exact: true })).toBeVisible();
  await expect.poll(async () => (await agent.get(id)).status).toBe('open');
});

test('A10 an agent invites to a remote session with a button that names where it leads', async ({ atrium, agent }) => {
  await atrium.visit();
  await atrium.open();
  const { id } = await agent.find(await fileBug(atrium));
  await atrium.follow();
  await agent.reply(id, 'May I look at it with you?', {
    actions: [{ label: 'Join the session', url: 'https://meet.example/abc' }],
  });
  const link = atrium.panel.getByRole('link', { name: /Join the session/ });
  await expect(link).toHaveAttribute('href', 'https://meet.example/abc');
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(link).toContainText('meet.example');
});

test('A11 says in which language support answers where the reader uses another', async ({ atrium, page }) => {
  await atrium.visit();
  await page.evaluate(() =>
    (window as unknown as { Helpdock: { init(options: object): void } }).Helpdock.init({ locale: 'de' }),
  );
  await atrium.launcher.click();
  await expect(
    page
      .locator('helpdock-widget')
      .getByText(/Englisch/)
      .first(),
  ).toBeVisible();
});

test('A12 says when the first answer comes, or whom to ask where no contract says so', async ({ atrium, page }) => {
  await atrium.visit(BUSINESS_HOURS_IN_BERLIN);
  await atrium.open();
  await atrium.begin('Report a bug');
  const { panel } = atrium;
  await panel.getByRole('radio', { name: /^Critical/ }).check();
  await expect(panel.getByText(/first answer usually by/)).toBeVisible();
  await panel.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByLabel(/Signed in|Member|Who/i).selectOption('sofia');
  await atrium.open();
  await atrium.begin('Report a bug');
  await panel.getByRole('radio', { name: /^Critical/ }).check();
  await expect(panel.getByText(/ask your account manager/)).toBeVisible();
});

test('the customer closes, reopens with a reason and rates; the agent sees it', async ({ atrium, agent }) => {
  await atrium.visit();
  await atrium.open();
  const { id } = await agent.find(await fileBug(atrium));
  await atrium.follow();
  const { panel } = atrium;
  await agent.change(id, { kind: 'status', to: 'resolved', reason: 'Mended.' });
  await panel.getByRole('button', { name: 'Rate the help' }).click();
  await panel.getByRole('radio', { name: 'Good', exact: true }).check();
  await panel.getByRole('button', { name: 'Send rating' }).click();
  await expect(panel.getByText(/You rated it: .*Good/)).toBeVisible();
  await panel.getByRole('button', { name: 'Reopen ticket' }).first().click();
  await panel.getByLabel('What is still open?').fill('It came back.');
  await panel.getByRole('button', { name: 'Reopen ticket' }).last().click();
  await expect.poll(async () => (await agent.get(id)).status).toBe('open');
  await panel.getByRole('button', { name: 'Close ticket' }).first().click();
  await panel.getByRole('button', { name: 'Close ticket' }).last().click();
  await expect.poll(async () => (await agent.get(id)).status).toBe('closed');
});
