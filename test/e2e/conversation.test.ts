import type { Page } from '@playwright/test';
import type { HelpdockApi } from '../../src/embed/api.js';
import { hostileMails } from '../support/hostile-mails.js';
import { expect, test, type Host } from './support/fixtures.js';
import { documentOf, type Stage } from './support/stage.js';

/** Files a ticket, lets an agent write to it, and opens it. */
async function openTicket(host: Host, page: Page, stage: Stage, act: (id: string) => void): Promise<void> {
  await host.expectOneTicket();
  const id = stage.backend.tickets.at(-1)!.id;
  act(id);
  await page.evaluate((ticket) => (window.Helpdock as HelpdockApi).open({ ticket }), id);
  await expect(host.panel.locator('helpdock-ticket-thread h3')).toBeVisible();
}

const strict = ({ cdn, api }: Stage): string =>
  `default-src 'none'; script-src ${cdn}; connect-src ${api}; style-src 'none'; img-src 'none'; font-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types helpdock`;

test('C01 C07 A36 hostile mails under a policy that allows nothing: readable, nothing runs, no violation', async ({
  host,
  page,
  stage,
}) => {
  test.slow();
  const outside: string[] = [];
  page.on('request', (request) => /evil|x\.example/.test(request.url()) && outside.push(request.url()));
  await host.visitPage({
    html: documentOf('<h1>Host</h1>'),
    headers: { 'content-security-policy': strict(stage) },
  });
  await openTicket(host, page, stage, (id) => {
    for (const [name, source] of Object.entries(hostileMails)) {
      stage.backend.change(id, { kind: 'message', body: name, html: `<p style="color:#336">Readable</p>${source}` });
    }
    stage.backend.change(id, { kind: 'message', body: '**Bold** <img src=x onerror="hacked=1">', markdown: true });
  });
  const { panel } = host;
  await panel.getByRole('button', { name: /^Show \d+ earlier/ }).click();
  await expect(panel.locator('helpdock-mail-body')).toHaveCount(Object.keys(hostileMails).length);
  await expect(panel.getByText('Readable').first()).toBeVisible();
  expect(
    await panel
      .getByText('Readable')
      .first()
      .evaluate((text) => getComputedStyle(text).color),
  ).toBe('rgb(51, 51, 102)');
  await expect(panel.locator('strong').filter({ hasText: 'Bold' })).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(outside).toEqual([]);
  await panel.getByRole('button', { name: 'Close', exact: true }).click();
  await host.expectGoodGuest();
});

test('C07 fetches the images of a mail when somebody asks for them, and not before', async ({ host, page, stage }) => {
  const requests: string[] = [];
  await page.route('https://images.example/**', (route) => {
    requests.push(route.request().url());
    return route.abort();
  });
  await host.visit();
  await openTicket(host, page, stage, (id) => {
    const html =
      '<p>Look:</p><img src="https://images.example/plan.png" alt="Plan"><img src="https://images.example/t.gif" width="1" height="1">';
    stage.backend.change(id, { kind: 'message', body: 'Look', html });
  });
  const { panel } = host;
  await expect(panel.getByText('Look:')).toBeVisible();
  expect(requests).toEqual([]);
  await panel.getByRole('button', { name: 'Load 1 image' }).click();
  await expect.poll(() => requests).toEqual(['https://images.example/plan.png']);
  await panel.getByRole('button', { name: 'Show as plain text' }).click();
  await expect(panel.getByText('Look', { exact: true })).toBeVisible();
});

test('C05 a link of an agent opens outside, and cannot reach back', async ({ host, page, stage, context }) => {
  await context.route('https://docs.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Docs</title>' }),
  );
  await host.visit();
  await openTicket(host, page, stage, (id) => {
    stage.backend.change(id, {
      kind: 'message',
      body: 'See https://docs.example/text',
      actions: [{ label: 'Join', url: 'https://docs.example/join' }],
    });
  });
  for (const name of ['https://docs.example/text', /^Join/]) {
    const [opened] = await Promise.all([context.waitForEvent('page'), host.panel.getByRole('link', { name }).click()]);
    await opened.waitForLoadState();
    expect(await opened.evaluate(() => [window.opener === null, document.referrer])).toEqual([true, '']);
    await opened.close();
  }
});

test('answer, close, open again and rate: each side sees what the other did', async ({ host, page, stage }) => {
  await host.visit();
  let id = '';
  await openTicket(host, page, stage, (ticket) => {
    id = ticket;
    stage.backend.change(id, { kind: 'message', body: 'Which browser?' });
    stage.backend.change(id, { kind: 'status', to: 'waiting' });
  });
  const { panel } = host;
  const ticket = () => stage.backend.tickets.find((each) => each.id === id)!;
  await expect(panel.getByText('is waiting for your answer.').first()).toBeVisible();
  await panel.getByRole('textbox', { name: /waiting for your answer/ }).fill('Firefox');
  await panel.getByRole('button', { name: 'Send', exact: true }).dblclick();
  await expect(panel.locator('.own').filter({ hasText: 'Sent' })).toBeVisible();
  const replies = () =>
    ticket().timeline.filter(({ kind, author }) => kind === 'message' && author.kind === 'requester');
  expect(replies()).toHaveLength(1);

  stage.backend.change(id, { kind: 'message', body: 'Mended.' });
  stage.backend.change(id, { kind: 'status', to: 'resolved' });
  await expect(panel.getByText('Mended.').first()).toBeVisible();
  await panel.getByRole('button', { name: 'Rate the help' }).click();
  await panel.getByRole('radio', { name: 'Good', exact: true }).check();
  await panel.getByRole('button', { name: 'Send rating' }).click();
  await expect(panel.getByText('You rated it: Good')).toBeVisible();
  expect(ticket().rating?.score).toBe(4);

  await panel.getByRole('button', { name: 'Close ticket' }).click();
  await panel.getByRole('button', { name: 'Close ticket' }).click();
  await expect(panel.getByText('This ticket is closed.')).toBeVisible();
  await panel.getByRole('button', { name: 'Reopen ticket' }).click();
  await panel.getByRole('textbox', { name: 'What is still open?' }).fill('It is back.');
  await panel.getByRole('button', { name: 'Reopen ticket' }).click();
  await expect(panel.getByText('The ticket is open again.')).toBeVisible();
  expect(ticket().status).toBe('open');
});
