import { expect } from '@playwright/test';
import { choose, freshTest as test, watchForProblems, writeCode } from './fixtures';

// The steps of the README, "First hook in three minutes", in its order.
test('A new user gets from the set-up link to a Slack message in the built-in receiver', async ({
  page,
  hookline,
}) => {
  const problems = watchForProblems(page);
  await test.step('1. Open the link, and create the administrator', async () => {
    await page.goto(hookline.setupLink ?? '');
    await page.getByLabel('Name').fill('Ada Admin');
    await page.getByLabel('Email').fill('ada@example.com');
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
    await page.getByRole('button', { name: 'Create administrator' }).click();
  });
  await test.step('2. Receiver › Create inbox', async () => {
    await page.getByRole('link', { name: 'Receiver', exact: true }).first().click();
    await page.getByRole('button', { name: 'Create inbox' }).click();
  });
  await test.step('3. Create hook', async () => {
    await page.getByRole('link', { name: 'Create hook' }).click();
  });
  await test.step('4. Start from a template › Slack › Use this template', async () => {
    await page.getByRole('button', { name: 'Start from a template' }).click();
    await page.getByRole('button', { name: 'Slack', exact: true }).click();
    await page.getByRole('button', { name: 'Use this template' }).click();
    await expect(page.getByLabel('URL', { exact: true })).toHaveValue(/\/receive\//);
  });
  await test.step('5. Choose the source crud and the event consumers', async () => {
    await choose(page, 'Source', 'crud');
    await choose(page, 'Event', 'consumers');
  });
  await test.step('6. Write a payload', async () => {
    await writeCode(page, 'Payload', '{"text": "*{* entity.username *}* was {* operation *}d"}');
  });
  await test.step('7. Create hook', async () => {
    await page.getByRole('button', { name: 'Create hook' }).click();
    await expect(page).toHaveURL(/\/hooks\/[0-9a-f-]{36}$/);
  });
  await test.step('8. Send test', async () => {
    await page.getByRole('button', { name: 'Send test', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Response', exact: true })).toBeVisible();
  });
  await test.step('9. View received requests', async () => {
    await page.getByRole('link', { name: 'View received requests' }).click();
    await page.getByRole('link', { name: 'Open POST /' }).click();
    const request = page.getByRole('complementary', { name: 'Request' });
    await expect(request.getByRole('region', { name: /Slack/ })).toContainText(/\S+ was created/);
  });
  expect(problems).toEqual([]);
});
