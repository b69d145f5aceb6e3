import { callEngine, expect, expectAccessible, signIn, test } from './fixtures';

test('A user creates a custom source, and its hook fires only when the unique fields change', async ({
  page,
  hookline,
  receiver,
}) => {
  await signIn(page);
  await page.goto('/sources?kind=custom');
  await expect(page.getByText('No custom sources yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Create source' }).first().click();

  await page.getByRole('textbox', { name: 'Name' }).first().fill('billing');
  await page.getByRole('textbox', { name: 'Name' }).nth(1).fill('invoice-paid');
  await page
    .getByRole('textbox', { name: /^Sample/ })
    .fill('{"invoice": {"id": 7}, "paid_at": "2026-11-24"}');
  await page.getByRole('button', { name: 'Add fields from sample' }).click();
  await page.getByRole('checkbox', { name: 'unique: invoice' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Create source/ }).click();

  const event = page.getByRole('complementary', { name: 'Event', exact: true });
  await expect(event.getByText('Compared by “Only on change” and snooze.')).toBeVisible();
  await event.getByRole('link', { name: 'Create hook' }).click();
  await page.getByLabel('URL', { exact: true }).fill(`${receiver.url}/books`);
  await page.getByRole('checkbox', { name: 'Only on change' }).click();
  await page.getByRole('button', { name: 'Create hook' }).click();
  await expect(page).toHaveURL(/\/hooks\/[0-9a-f-]{36}$/);
  const hook = page.url();
  await receiver.waitFor(1);

  const send = (paid_at: string) =>
    callEngine(hookline, '/api/events', {
      source: 'billing',
      event: 'invoice-paid',
      data: { invoice: { id: 7 }, paid_at },
    });
  const first = await send('2026-11-24');
  const second = await send('2026-11-25');
  const delivery = page.getByRole('complementary', { name: 'Delivery', exact: true });
  await page.goto(`/deliveries?open=${first.deliveries[0]}`);
  await expect(delivery.getByText('Delivered').first()).toBeVisible();
  await page.goto(`/deliveries?open=${second.deliveries[0]}`);
  await expect(
    delivery.getByText(/Suppressed by “Only on change”: it repeats/).first(),
  ).toBeVisible();

  const sent = await receiver.waitFor(2);
  expect(JSON.parse(sent.text)).toMatchObject({ source: 'billing', paid_at: '2026-11-24' });

  await page.goto('/sources/billing/edit');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('billing');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  const id = hook.split('/').at(-1) ?? '';
  // The hook has the label that was suggested when it was created.
  const listener = new RegExp(`listens to the source billing: “.+ · invoice-paid” \\(${id}\\)`);
  await expect(dialog.getByText(listener)).toBeVisible();
  await expectAccessible(page);
});
