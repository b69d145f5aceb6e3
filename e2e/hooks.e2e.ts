import type { Page } from '@playwright/test';
import { consumerCreated } from './events';
import {
  callEngine,
  choose,
  expect,
  expectAccessible,
  sendEvent,
  signIn,
  test,
  writeCode,
} from './fixtures';

async function startHook(page: Page, handler: string, event: string): Promise<void> {
  await page.goto('/hooks/new');
  await choose(page, 'Source', 'crud');
  await choose(page, 'Event', event);
  await page.getByRole('radio', { name: handler, exact: true }).click();
}

const create = (page: Page) => page.getByRole('button', { name: 'Create hook' }).click();
const isCreated = (page: Page) => expect(page).toHaveURL(/\/hooks\/[0-9a-f-]{36}$/);

test('A user creates a custom webhook, which delivers its rendered templates', async ({
  page,
  hookline,
  receiver,
}) => {
  await signIn(page);
  await startHook(page, 'Custom webhook', 'admins');
  await page.getByLabel('URL', { exact: true }).fill(`${receiver.url}/slack`);
  await writeCode(page, /^Payload/, '{"text": "{{ entity.username }} {{ operation }}d"}');
  await expectAccessible(page);
  await create(page);
  await isCreated(page);

  const { deliveries } = await sendEvent(hookline, 'admins', consumerCreated);
  await page.goto(`/deliveries?open=${deliveries[0]}`);
  const detail = page.getByRole('complementary', { name: 'Delivery', exact: true });
  await expect(detail.getByText('Delivered').first()).toBeVisible();
  const sent = await receiver.waitFor(1);
  expect(new URLSearchParams(sent.text).get('text')).toBe('Arya created');
});

test('A lambda with several functions is saved unchanged', async ({ page }) => {
  await signIn(page);
  await startHook(page, 'Lambda', 'certificates');
  const first = 'return function (data, event, source, pid)\n  return true\nend';
  await writeCode(page, 'Function 1', first);
  await page.getByRole('button', { name: 'Add function' }).click();
  await writeCode(page, 'Function 2', 'return function () return true end');
  await create(page);
  await isCreated(page);
  await page.getByRole('tab', { name: 'Configuration' }).click();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Function 1' })).toHaveValue(first);
});

test('A log hook writes a line, which its delivery shows', async ({ page, hookline }) => {
  await signIn(page);
  await startHook(page, 'Log', 'ca_certificates');
  await create(page);
  await isCreated(page);
  const { deliveries } = await sendEvent(hookline, 'ca_certificates', {
    operation: 'create',
    schema: 'ca_certificates',
    entity: { name: 'a.example' },
  });
  await page.goto(`/deliveries?open=${deliveries[0]}`);
  const detail = page.getByRole('complementary', { name: 'Delivery', exact: true });
  await expect(detail.getByText('log callback:').first()).toBeVisible();
  expect(hookline.output()).toContain('log callback:');
});

test('Validation errors are shown at their fields, and the input is kept', async ({ page }) => {
  await signIn(page);
  await startHook(page, 'Webhook', 'consumers');
  await page.getByLabel('URL', { exact: true }).fill('example.com/no-scheme');
  await create(page);
  const url = page.getByLabel('URL', { exact: true });
  await expect(url).toHaveAttribute('aria-invalid', 'true');
  const error = 'Must begin with http:// or https://, followed by a host.';
  await expect(page.getByText(error, { exact: true })).toBeVisible();
  await expect(url).toHaveValue('example.com/no-scheme');
});

test('A user tests and pings a saved webhook, and sees the response', async ({
  page,
  receiver,
}) => {
  await signIn(page);
  await startHook(page, 'Webhook', 'consumers');
  await page.getByLabel('URL', { exact: true }).fill(`${receiver.url}/hook`);
  await create(page);
  await isCreated(page);
  await receiver.waitFor(1);

  receiver.respond({ status: 418, body: 'short and stout' });
  await expect(page.getByRole('button', { name: 'Send test' })).toBeVisible();
  await page.keyboard.press('Control+j');
  await expect(page.locator('#try-it .inputarea')).toBeFocused();
  await writeCode(page, 'Event data', '{"entity": {"username": "Brienne"}}');
  await page.keyboard.press('Control+Enter');
  const dock = page.getByRole('region', { name: 'Try it' });
  await expect(dock.getByRole('region', { name: 'Response', exact: true })).toContainText(
    'short and stout',
  );
  await expect(dock.getByRole('region', { name: 'Request', exact: true })).toContainText('Brienne');
  await expect(dock.getByRole('table', { name: 'Timing' })).toContainText('Total');
  expect(JSON.parse((await receiver.waitFor(2)).text)).toMatchObject({
    entity: { username: 'Brienne' },
  });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ping' }).click();
  const ping = await receiver.waitFor(3);
  expect(JSON.parse(ping.text)).toMatchObject({ source: 'kong:event_hooks', event: 'ping' });

  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Event data' })).toBeVisible();
});

test('Deleting a hook asks for its name first', async ({ page, receiver }) => {
  await signIn(page);
  await startHook(page, 'Webhook', 'consumers');
  await page.getByLabel('URL', { exact: true }).fill(`${receiver.url}/to-be-removed`);
  await page.getByRole('textbox', { name: /^Label/ }).fill('Old pager');
  await create(page);
  await isCreated(page);
  await page.getByRole('heading', { level: 1 }).getByRole('button').click();
  await page.keyboard.type('Oldest pager');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Oldest pager', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await dialog.getByRole('textbox').fill('Oldest pager');
  await dialog.getByRole('button', { name: /delete/i }).click();
  await expect(page).toHaveURL(/\/hooks$/);
  await expect(page.getByText('Oldest pager')).toHaveCount(0);
});

test('When two users edit a hook, the second is told and decides', async ({
  page,
  hookline,
  receiver,
}) => {
  const { id } = await callEngine(hookline, '/event-hooks', {
    source: 'crud',
    event: 'consumers',
    handler: 'webhook',
    config: { url: `${receiver.url}/two` },
  });
  await signIn(page);
  await page.goto(`/hooks/${id}?tab=configuration`);
  await page.getByRole('textbox', { name: /^Label/ }).fill('Mine');
  const theirs = await page.context().newPage();
  await theirs.goto(`/hooks/${id}?tab=configuration`);
  await theirs.getByRole('textbox', { name: /^Label/ }).fill('Theirs');
  await theirs.getByRole('button', { name: /^Save/ }).click();
  await expect(theirs.getByText('Saved as version 2')).toBeVisible();

  await page.getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByText(/Version 2 was saved in the meantime/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Label/ })).toHaveValue('Mine');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByText('Saved as version 3')).toBeVisible();
});
