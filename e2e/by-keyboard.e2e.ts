import type { Locator, Page } from '@playwright/test';
import { consumerCreated } from './events';
import { expect, sendEvent, signIn, test } from './fixtures';

const MOST_STEPS = 80;

/** Presses Tab until the target has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  await target.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by Tab: ${target}`);
}

async function pick(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: field, exact: true }));
  await page.keyboard.press('Enter');
  await page.keyboard.type(text);
  await page.getByRole('option').filter({ visible: true }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Opens the form of a new hook from any screen. */
async function openForm(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('new hook');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'New hook' })).toBeVisible();
}

async function chooseHandler(page: Page, handler: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('value'));
  const chosen = page.getByRole('radio', { name: handler, exact: true });
  await tabTo(page, page.getByRole('radio', { name: 'Webhook', exact: true }));
  for (
    let step = 0;
    step < 4 && (await focused()) !== (await chosen.getAttribute('value'));
    step++
  ) {
    const before = await focused();
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).not.toBe(before);
  }
  // A short key press may only move the focus.
  await page.keyboard.press('Space');
  await expect(chosen).toBeChecked();
}

/** Opens the form of a new hook, and selects its event and handler. */
async function begin(page: Page, event: string, handler: string): Promise<void> {
  await openForm(page);
  await pick(page, 'Source', 'crud');
  await pick(page, 'Event', event);
  await chooseHandler(page, handler);
}

/** Replaces the text of an editor. Escape, then Tab leaves the editor. */
async function write(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(
    page,
    page.getByRole('textbox', { name, exact: true }).and(page.locator('.inputarea')),
  );
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Escape');
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await expect(page).toHaveURL(/\/hooks\/[0-9a-f-]{36}$/);
}

test.describe('By keyboard alone', () => {
  test.beforeEach(async ({ page }) => signIn(page));

  test('a user creates a webhook, which pings its receiver', async ({ page, receiver }) => {
    await begin(page, 'keys', 'Webhook');
    await tabTo(page, page.getByLabel('URL', { exact: true }));
    await page.keyboard.type(`${receiver.url}/keys`);
    await save(page);
    expect(JSON.parse((await receiver.waitFor(1)).text)).toMatchObject({ event: 'ping' });
  });

  test('a user creates a custom webhook, which sends its rendered template', async ({
    page,
    hookline,
    receiver,
  }) => {
    await begin(page, 'key_sets', 'Custom webhook');
    await tabTo(page, page.getByLabel('URL', { exact: true }));
    await page.keyboard.type(`${receiver.url}/key-sets`);
    await write(page, /^Payload/, '{"text": "{{ entity.username }} was {{ operation }}d"}');
    await save(page);
    await sendEvent(hookline, 'key_sets', consumerCreated);
    const sent = new URLSearchParams((await receiver.waitFor(1)).text);
    expect(sent.get('text')).toBe('Arya was created');
  });

  test('a user creates a log hook and finds its delivery', async ({ page, hookline }) => {
    await begin(page, 'vaults', 'Log');
    await save(page);
    await sendEvent(hookline, 'vaults', consumerCreated);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('deliveries');
    await page.keyboard.press('Enter');
    const first = page.getByRole('row').filter({ hasText: 'vaults' }).first();
    await expect(first).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const detail = page.getByRole('complementary', { name: 'Delivery', exact: true });
    await expect(detail.getByText('log callback:').first()).toBeVisible();
  });

  test('a user creates a lambda, which runs', async ({ page, hookline }) => {
    await begin(page, 'filter_chains', 'Lambda');
    await write(page, 'Function 1', 'return function (data) return data.entity ~= nil end');
    await save(page);
    const { deliveries } = await sendEvent(hookline, 'filter_chains', consumerCreated);
    await page.goto(`/deliveries?open=${deliveries[0]}`);
    const detail = page.getByRole('complementary', { name: 'Delivery', exact: true });
    await expect(detail.getByText('Delivered').first()).toBeVisible();
  });

  test('a user finds the event of a hook in the catalogue', async ({ page, hookline }) => {
    await sendEvent(hookline, 'degraphql_routes:update', {
      ...consumerCreated,
      operation: 'update',
    });
    await openForm(page);
    const opener = page.getByRole('button', { name: 'Browse events', exact: true });
    await tabTo(page, opener);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Choose an event' });
    await page.keyboard.type('rest path graphql');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(
      dialog.getByRole('option', { name: 'degraphql_routes:update', selected: true }),
    ).toBeVisible();
    await tabTo(page, dialog.getByRole('radio', { name: 'Sample', exact: true }));
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByRole('radio', { name: /^Recorded/ })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(dialog.getByRole('figure', { name: 'Recorded event' })).toContainText('Arya');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('degraphql_routes:update');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('combobox', { name: 'Event', exact: true })).toHaveText(
      'degraphql_routes:update',
    );
    await chooseHandler(page, 'Log');
    await save(page);
    await expect(page.getByText('degraphql_routes:update').first()).toBeVisible();
  });
});
