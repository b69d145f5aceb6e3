import { consumerCreated } from './events';
import { choose, expect, expectAccessible, sendEvent, signIn, test } from './fixtures';

// No other journey may use this event: another hook would add a delivery.
const EVENT = 'licenses';

test('A user creates an inbox with responses and a hook, and verifies the requests it receives', async ({
  page,
  hookline,
}) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Receiver', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Receiver', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Create inbox' }).click();
  await expect(page).toHaveURL(/\/receiver\?inbox=[0-9a-f-]{36}$/);
  await expect(page.getByText('No requests yet')).toBeVisible();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Label' }).fill('Flaky');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Flaky', level: 2 })).toBeVisible();
  const inboxUrl = page.url();

  await page.getByRole('button', { name: 'Edit responses' }).click();
  const responses = page.getByRole('complementary', { name: 'Responses' });
  await responses.getByRole('button', { name: '500 twice, then 200' }).click();
  await responses.getByRole('button', { name: 'Remove response 1' }).click();
  await responses.getByRole('button', { name: 'Save responses' }).click();
  const script = page.getByRole('list', { name: 'Responses in order' });
  await expect(script.getByRole('listitem')).toHaveText([/^500next$/, /^200repeats$/]);
  await expectAccessible(page);
  await responses.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('link', { name: 'Create hook' }).click();
  await expect(page.getByRole('heading', { name: 'New hook', level: 1 })).toBeVisible();
  await expect(page.getByLabel('URL', { exact: true })).toHaveValue(/\/receive\/[\w-]{43}$/);
  await choose(page, 'Source', 'crud');
  await choose(page, 'Event', EVENT);
  await page.getByRole('button', { name: 'Add secret' }).click();
  await page.getByRole('textbox', { name: /^Secret/ }).fill('between us');
  await page.getByRole('textbox', { name: /^Retry schedule/ }).fill('1 s, 1 s, 1 s');
  await page.getByRole('textbox', { name: /^Label/ }).fill('To the inbox');
  await page.getByRole('button', { name: 'Create hook' }).click();
  await expect(page).toHaveURL(/\/hooks\/[0-9a-f-]{36}$/);

  await page.goto(inboxUrl);
  const rows = page.getByRole('table', { name: 'Requests' }).locator('tbody tr');
  // The ping gets the first response and is retried like an event.
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Restart' }).click();
  await expect(script.getByRole('listitem').first()).toHaveText('500next');
  const { deliveries } = await sendEvent(hookline, EVENT, consumerCreated);
  // New requests appear without any action.
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText('500');
  await expect(rows.nth(0)).toContainText('200');

  await rows.nth(0).getByRole('link').click();
  const request = page.getByRole('complementary', { name: 'Request' });
  await expect(request.getByText('Signature valid.')).toBeVisible();
  await expect(request.getByText('"Arya"').first()).toBeVisible();
  await request.getByRole('combobox', { name: 'Check against' }).selectOption('another secret');
  await request.getByRole('textbox', { name: 'Secret' }).fill('between them');
  await expect(
    request.getByText(/^Signature invalid: it was made with another secret/),
  ).toBeVisible();
  await request.getByRole('textbox', { name: 'Secret' }).fill('between us');
  await expect(request.getByText('Signature valid.')).toBeVisible();
  await expectAccessible(page);
  await request.getByRole('link', { name: new RegExp(`…${deliveries[0]?.slice(-8)}`) }).click();
  const delivery = page.getByRole('complementary', { name: 'Delivery', exact: true });
  await expect(delivery.getByText('Delivered').first()).toBeVisible();

  await page.goto(inboxUrl);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('textbox', { name: /^Type/ }).fill('Flaky');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page).toHaveURL(/\/receiver$/);
});
