import { createHmac } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { consumerCreated } from './events';
import { choose, expectAccessible, freshTest as test } from './fixtures';

const secret = 'a secret both sides know';

async function createAdministrator(page: Page, setupLink: string): Promise<void> {
  await page.goto(setupLink);
  await expectAccessible(page);
  await page.getByLabel('Name').fill('Ada Admin');
  await page.getByLabel('Email').fill('ada@example.com');
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Create administrator' }).click();
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
}

async function createToken(page: Page): Promise<string> {
  await page.goto('/settings');
  await page.getByRole('textbox', { name: 'Name' }).fill('gateway');
  await page.getByRole('button', { name: 'Create token' }).click();
  const shown = page.getByRole('dialog').getByText(/^hk_\S{20,}$/);
  const token = ((await shown.textContent()) ?? '').trim();
  await page.getByRole('button', { name: 'Done' }).click();
  return token;
}

test('A new user opens the set-up link, creates a signed webhook, and reads its request and response', async ({
  page,
  hookline,
  receiver,
}) => {
  await createAdministrator(page, hookline.setupLink ?? '');

  await page.getByRole('link', { name: 'Hooks', exact: true }).first().click();
  await page
    .getByRole('link', { name: /new hook|create hook/i })
    .first()
    .click();
  await choose(page, 'Source', 'crud');
  await choose(page, 'Event', 'consumers');
  await page.getByLabel('URL', { exact: true }).fill(`${receiver.url}/kong`);
  await page.getByRole('button', { name: 'Add secret' }).click();
  await page.getByRole('textbox', { name: /^Secret/ }).fill(secret);
  await page
    .getByRole('textbox', { name: /^Retry schedule/ })
    .fill('1 s, 1 s, 1 s, 1 s, 1 s, 1 s, 1 s, 1 s, 1 s, 1 s');
  await page.getByRole('button', { name: 'Create hook' }).click();

  const ping = await receiver.waitFor(1);
  expect(JSON.parse(ping.text)).toMatchObject({
    source: 'kong:event_hooks',
    event: 'ping',
    operation: 'create',
    event_hooks: { source: 'crud', event: 'consumers', handler: 'webhook' },
  });

  const token = await createToken(page);
  const post = () =>
    fetch(`${hookline.apiUrl}/api/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ source: 'crud', event: 'consumers', data: consumerCreated }),
    });
  const accepted = await post();
  expect(accepted.status).toBe(202);
  const { deliveries } = (await accepted.json()) as { deliveries: string[] };

  const received = await receiver.waitFor(2);
  expect(JSON.parse(received.text)).toEqual({
    ...consumerCreated,
    source: 'crud',
    event: 'consumers',
  });
  const signature = createHmac('sha1', secret).update(received.body).digest('hex');
  expect(received.headers['x-kong-signature']).toBe(`sha1=${signature}`);
  expect(received.headers['x-hookline-delivery']).toBe(deliveries[0]);

  await page.goto(`/deliveries?open=${deliveries[0]}`);
  const detail = page.getByRole('complementary', { name: 'Delivery', exact: true });
  await expect(detail.getByText('Delivered').first()).toBeVisible();
  await expect(detail.getByText(`${receiver.url}/kong`).first()).toBeVisible();
  await expect(detail.getByText('Arya').first()).toBeVisible();
  await detail.getByRole('tab', { name: 'Response' }).click();
  await expect(detail.getByText('200').first()).toBeVisible();
  await expectAccessible(page);

  await receiver.stop();
  const late = (await (await post()).json()) as { deliveries: string[] };
  await page.goto(`/deliveries?open=${late.deliveries[0]}`);
  await expect(detail.getByText('Unreachable').first()).toBeVisible();
  await expect(detail.getByText(/next attempt/i).first()).toBeVisible();
  await receiver.start();
  await expect(detail.getByText('Accepted').first()).toBeVisible({ timeout: 30_000 });
  const again = receiver.requests.at(-1);
  expect(again?.headers['x-hookline-delivery']).toBe(late.deliveries[0]);
});
