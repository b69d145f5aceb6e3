import { consumerCreated } from './events';
import { callEngine, expect, sendEvent, signIn, test } from './fixtures';

const detailOf = (page: import('@playwright/test').Page) =>
  page.getByRole('complementary', { name: 'Delivery', exact: true });

test('A failed delivery is found by its state, replayed after the receiver is mended, and delivered', async ({
  page,
  hookline,
  receiver,
}) => {
  const hook = await callEngine(hookline, '/event-hooks', {
    source: 'crud',
    event: 'upstreams',
    handler: 'webhook',
    config: { url: `${receiver.url}/upstreams` },
  });
  await receiver.waitFor(1);
  receiver.answer({ status: 410 });
  const { deliveries } = await sendEvent(hookline, 'upstreams', consumerCreated);
  await signIn(page);
  await page.goto(`/deliveries?state=dead&hook=${hook.id}`);
  await page
    .getByRole('link', { name: /^Open delivery of crud · upstreams/ })
    .first()
    .click();
  await expect(detailOf(page).getByText(/410/).first()).toBeVisible();

  // 410 has switched the hook off; that is part of what the operator mends.
  receiver.answer({ status: 200 });
  await page.goto(`/hooks/${hook.id}`);
  await page.getByRole('switch').click();
  await expect(page.getByRole('switch')).toBeChecked();
  await page.goto(`/deliveries?open=${deliveries[0]}`);
  await detailOf(page).getByRole('button', { name: 'Replay' }).click();
  const replayed = await receiver.waitFor(3);
  expect(JSON.parse(replayed.text)).toMatchObject({
    event: 'upstreams',
    entity: { username: 'Arya' },
  });
  expect(replayed.headers['x-hookline-delivery']).not.toBe(deliveries[0]);

  // Switching it on made a version, which made the replay; the first one made the failure alone.
  await page.goto(`/deliveries?hook=${hook.id}&version=1&source=crud`);
  await expect(page.getByText('1 delivery', { exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: /410/ })).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Version', exact: true }).selectOption({ index: 1 });
  await expect(page.getByRole('row', { name: /410/ })).toHaveCount(0);
  await expect(page.getByText('1 delivery', { exact: true })).toBeVisible();
});

test('An event says of every hook why it fired or not', async ({ page, hookline, receiver }) => {
  const url = `${receiver.url}/plugins`;
  for (const event of ['plugins', 'plugins:delete', 'targets'])
    await callEngine(hookline, '/event-hooks', {
      source: 'crud',
      event,
      handler: 'webhook',
      on_change: true,
      config: { url },
    });
  await sendEvent(hookline, 'plugins', consumerCreated);
  const second = await sendEvent(hookline, 'plugins', consumerCreated);
  await signIn(page);
  await page.goto(`/events?open=${second.id}`);
  const detail = page.getByRole('complementary');
  await expect(detail.getByText('Held back').first()).toBeVisible();
  await expect(detail.getByText(/repeats event/).first()).toBeVisible();
  // Hooks that other journeys left fold those that did not match.
  const others = detail.locator('summary');
  if (await others.isVisible()) await others.click();
  await expect(detail.getByText(/plugins:delete/).first()).toBeVisible();
  await expect(detail.getByText(/listens to event targets/).first()).toBeVisible();
});

test('Nobody reads anything without signing in', async ({ page, request, hookline }) => {
  for (const path of [
    '/',
    '/hooks',
    '/deliveries',
    '/events',
    '/receiver',
    '/sources',
    '/settings',
  ]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in/);
  }
  for (const url of [
    `${hookline.consoleUrl}/api/deliveries`,
    `${hookline.apiUrl}/api/deliveries`,
    `${hookline.apiUrl}/event-hooks`,
    `${hookline.apiUrl}/metrics`,
  ])
    expect((await request.get(url)).status(), url).toBe(401);
  expect((await request.get(`${hookline.apiUrl}/health`)).status()).toBe(200);
});
