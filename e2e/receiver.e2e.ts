import { consumerCreated } from './events';
import { choose, expect, expectAccessible, sendEvent, signIn, test } from './fixtures';

// Of this journey alone: another hook on it would add a delivery.
const EVENT = 'licenses';

test('An inbox is made, scripted and given a hook, and shows what arrives and that it is genuine', async ({
  page,
  hookline,
}) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Receiver', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Receiver', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Create an inbox' }).click();
  await expect(page).toHaveURL(/\/receiver\?inbox=[0-9a-f-]{36}$/);
  await expect(page.getByText('Nothing has arrived yet')).toBeVisible();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Label' }).fill('Flaky');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Flaky', level: 2 })).toBeVisible();
  const inboxUrl = page.url();

  await page.getByRole('button', { name: 'Change the answers' }).click();
  const answers = page.getByRole('complementary', { name: 'Answers' });
  await answers.getByRole('button', { name: '500 twice, then 200' }).click();
  await answers.getByRole('button', { name: 'Remove answer 1' }).click();
  await answers.getByRole('button', { name: 'Save the answers' }).click();
  const script = page.getByRole('list', { name: 'Answers, in their order' });
  await expect(script.getByRole('listitem')).toHaveText([/^500next$/, /^200repeated$/]);
  await expectAccessible(page);
  await answers.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('link', { name: 'Make a hook for it' }).click();
  await expect(page.getByRole('heading', { name: 'New hook', level: 1 })).toBeVisible();
  await expect(page.getByLabel('URL', { exact: true })).toHaveValue(/\/receive\/[\w-]{43}$/);
  await choose(page, 'Source', 'crud');
  await choose(page, 'Event', EVENT);
  await page.getByRole('button', { name: 'Add secret' }).click();
  await page.getByRole('textbox', { name: /^Secret/ }).fill('between us');
  await page.getByRole('textbox', { name: /^Retry after/ }).fill('1 s, 1 s, 1 s');
  await page.getByRole('textbox', { name: /^Label/ }).fill('To the inbox');
  await page.getByRole('button', { name: 'Create hook' }).click();
  await expect(page).toHaveURL(/\/hooks\/[0-9a-f-]{36}$/);

  await page.goto(inboxUrl);
  const rows = page.getByRole('table', { name: 'What arrived' }).locator('tbody tr');
  // The ping is the first to meet the script, and is tried again as an event would be.
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(script.getByRole('listitem').first()).toHaveText('500next');
  const { deliveries } = await sendEvent(hookline, EVENT, consumerCreated);
  // Nothing is pressed from here on: what arrives appears by itself.
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText('500');
  await expect(rows.nth(0)).toContainText('200');

  await rows.nth(0).getByRole('link').click();
  const request = page.getByRole('complementary', { name: 'Request' });
  await expect(
    request.getByText('The signature fits: the body is as it was signed.'),
  ).toBeVisible();
  await expect(request.getByText('"Arya"').first()).toBeVisible();
  await request
    .getByRole('combobox', { name: 'Check against' })
    .selectOption('a secret that I type');
  await request.getByRole('textbox', { name: 'Secret' }).fill('between them');
  await expect(request.getByText(/^The signature does not fit: another secret/)).toBeVisible();
  await request.getByRole('textbox', { name: 'Secret' }).fill('between us');
  await expect(request.getByText(/^The signature fits/)).toBeVisible();
  await expectAccessible(page);
  await request.getByRole('link', { name: new RegExp(`…${deliveries[0]?.slice(-8)}`) }).click();
  const delivery = page.getByRole('complementary', { name: 'Delivery', exact: true });
  await expect(delivery.getByText('Delivered').first()).toBeVisible();

  await page.goto(inboxUrl);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByRole('textbox', { name: /^Type/ }).fill('Flaky');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page).toHaveURL(/\/receiver$/);
});
