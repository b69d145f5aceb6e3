import { consumerCreated } from './events';
import { callEngine, expect, sendEvent, signIn, test } from './fixtures';

const detailOf = (page: import('@playwright/test').Page) =>
  page.getByRole('complementary', { name: 'Delivery', exact: true });

test('An operator finds a failed delivery, fixes its receiver and replays it', async ({
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
  receiver.respond({ status: 410 });
  const { deliveries } = await sendEvent(hookline, 'upstreams', consumerCreated);
  await signIn(page);
  await page.goto(`/deliveries?state=dead&hook=${hook.id}`);
  await page
    .getByRole('link', { name: /^Open delivery of crud · upstreams/ })
    .first()
    .click();
  await expect(detailOf(page).getByText(/410/).first()).toBeVisible();

  // A 410 also disables the hook, which the operator has to enable again.
  receiver.respond({ status: 200 });
  await page.goto(`/hooks/${hook.id}`);
  await page.getByRole('switch').click();
  await expect(page.getByRole('switch')).toBeChecked();
  await page.goto(`/deliveries?open=${deliveries[0]}`);
  await detailOf(page).getByRole('button', { name: 'Replay' }).click();
  await expect(page.getByText('Replay delivered')).toBeVisible();
  const replayed = await receiver.waitFor(3);
  expect(JSON.parse(replayed.text)).toMatchObject({
    event: 'upstreams',
    entity: { username: 'Arya' },
  });
  expect(replayed.headers['x-hookline-delivery']).not.toBe(deliveries[0]);

  // Enabling the hook created version 2, which sent the replay. Version 1 only has the failure.
  await page.goto(`/deliveries?hook=${hook.id}&version=1&source=crud`);
  await expect(page.getByText('1 shown', { exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: /410/ })).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Version', exact: true }).selectOption({ index: 1 });
  await expect(page.getByRole('row', { name: /410/ })).toHaveCount(0);
  await expect(page.getByText('1 shown', { exact: true })).toBeVisible();
});

test('An operator sees why each hook did or did not fire for an event', async ({
  page,
  hookline,
  receiver,
}) => {
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
  await expect(detail.getByText('Suppressed').first()).toBeVisible();
  await expect(detail.getByText(/repeats event/).first()).toBeVisible();
  // With the hooks of other journeys, the list of those that did not match is collapsed.
  const others = detail.locator('summary');
  if (await others.isVisible()) await others.click();
  await expect(detail.getByText(/plugins:delete/).first()).toBeVisible();
  await expect(detail.getByText(/listens to event targets/).first()).toBeVisible();
});

test('Nothing can be read without signing in', async ({ page, request, hookline }) => {
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
