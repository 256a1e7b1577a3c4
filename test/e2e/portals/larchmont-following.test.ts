/** Portal B: following a request until it is done. */
import { expect, test, unique, type Agent, type Portal } from './portal.js';

/** A theme request, the shortest of all. */
async function file(portal: Portal, subject: string, email?: string): Promise<string> {
  await portal.begin('Request a theme change');
  const { panel } = portal;
  await panel.getByLabel('Subject').fill(subject);
  await panel.getByLabel('What should change?').fill('The winter picture, please.');
  if (email) await panel.getByLabel('Your e-mail').fill(email);
  return portal.send();
}

async function fileAndFind(portal: Portal, agent: Agent, email?: string) {
  const subject = unique('Winter hero');
  await file(portal, subject, email);
  return agent.find(subject);
}

async function signIn({ page }: Portal, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
}

test('B5 staff of a resort see the tickets of their colleagues, others do not', async ({ larchmont, colleague }) => {
  await larchmont.visit();
  await signIn(larchmont, /Robin/);
  await larchmont.open();
  const subject = unique('From Robin');
  await file(larchmont, subject);
  await colleague.visit();
  await signIn(colleague, /June/);
  await colleague.open();
  const list = await colleague.openList();
  await list.getByRole('button', { name: 'My organisation' }).click();
  const row = list.getByRole('listitem').filter({ hasText: subject });
  await expect(row).toContainText('Robin Hale');
  await list.getByRole('button', { name: 'Mine' }).click();
  await expect(row).toHaveCount(0);
});

test('B8 an agent lowers an urgent ticket: who, from what to what, and why, is told in the widget', async ({
  larchmont,
  agent,
}) => {
  await larchmont.visit();
  await larchmont.open();
  const { id } = await fileAndFind(larchmont, agent, 'ada@resort.example');
  await agent.change(id, { kind: 'urgency', urgent: true });
  await agent.change(id, { kind: 'priority', to: 'level-1' });
  await larchmont.follow();
  const { panel } = larchmont;
  await expect(panel.getByText(/changed the priority.*Level 1/)).toBeVisible();
  await agent.change(id, { kind: 'urgency', urgent: false, reason: 'Guests can still buy.' });
  await agent.change(id, { kind: 'priority', to: 'level-3', reason: 'There is a way around it.' });
  await expect(panel.getByText(/Dana Whitehorse.*from.*Level 1.*to.*Level 3/)).toBeVisible();
  await expect(panel.getByText(/There is a way around it/)).toBeVisible();
  await expect(panel.getByText(/found it not urgent/)).toBeVisible();
});

test('B9 the list filters, searches and marks what is new', async ({ larchmont, agent }) => {
  await larchmont.visit();
  await larchmont.open();
  const first = await fileAndFind(larchmont, agent, 'ada@resort.example');
  await larchmont.panel.getByRole('button', { name: /another|Report something else/i }).click();
  const second = unique('Banner');
  await file(larchmont, second);
  await agent.change(first.id, { kind: 'status', to: 'waiting' });
  await agent.reply(first.id, 'Which picture do you mean?');
  const list = await larchmont.openList();
  const row = list.getByRole('listitem').filter({ hasText: first.subject });
  await expect(row).toContainText('1 new reply');
  await expect(row).toContainText('Waiting for you');
  await list.getByRole('button', { name: /^Waiting for you/ }).click();
  await expect(list.getByRole('listitem').filter({ hasText: second })).toHaveCount(0);
  await expect(row).toBeVisible();
  await list.getByRole('button', { name: /^All/ }).click();
  await list.getByRole('searchbox').fill(second.slice(-8));
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list.getByRole('listitem')).toContainText(second);
});

test('B10 correspondence arrives without a reload, both ways, and is counted on the launcher', async ({
  larchmont,
  agent,
}) => {
  await larchmont.visit();
  await larchmont.open();
  const { id } = await fileAndFind(larchmont, agent, 'ada@resort.example');
  await larchmont.follow();
  const { panel, launcher } = larchmont;
  await agent.note(id, 'Never to be seen: the customer is in arrears.');
  await agent.reply(id, 'We are on it.');
  await expect(panel.getByText('We are on it.', { exact: true })).toBeVisible();
  await panel.getByLabel('Your message').fill('Thank you, and the logo too.');
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect
    .poll(async () => (await agent.find('Winter hero')).timeline.some(({ body }) => body?.includes('logo')))
    .toBe(true);
  await panel.getByRole('button', { name: 'Close', exact: true }).click();
  await agent.reply(id, 'Both are done.');
  await expect(launcher).toHaveAccessibleName(/1/);
  await launcher.click();
  await expect(panel.getByText('Both are done.', { exact: true })).toBeVisible();
  await expect(panel.getByText('arrears')).toHaveCount(0);
});

test('anonymous tickets join the account when their owner signs in, and leave with it', async ({
  larchmont,
  agent,
  page,
}) => {
  await larchmont.visit();
  await larchmont.open();
  const { subject } = await fileAndFind(larchmont, agent, 'ada@resort.example');
  await larchmont.panel.getByRole('button', { name: 'Close', exact: true }).click();
  await signIn(larchmont, /Robin/);
  await larchmont.open();
  const list = await larchmont.openList();
  await expect(list.getByRole('listitem').filter({ hasText: subject })).toBeVisible();
  await larchmont.panel.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await larchmont.open();
  await expect(larchmont.panel.getByText(subject)).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('LAR');
});
