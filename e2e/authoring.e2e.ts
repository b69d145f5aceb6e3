import type { Page } from '@playwright/test';
import { callEngine, expect, expectAccessible, signIn, test } from './fixtures';
import type { Hookline } from './hookline';

const label = (page: Page) => page.getByRole('textbox', { name: /^Label/ });
const save = (page: Page) => page.getByRole('button', { name: /^Save/ }).click();

const makeHook = (hookline: Hookline, url: string) =>
  callEngine(hookline, '/event-hooks', {
    source: 'crud',
    event: 'consumers',
    handler: 'webhook',
    config: { url },
  });

test('A user compares a version with the previous one and restores it', async ({
  page,
  hookline,
  receiver,
}) => {
  const { id } = await makeHook(hookline, `${receiver.url}/first`);
  await signIn(page);
  await page.goto(`/hooks/${id}?tab=configuration`);
  await page.getByLabel('URL', { exact: true }).fill(`${receiver.url}/second`);
  await save(page);
  await expect(page.getByText('Saved as version 2')).toBeVisible();

  await page.getByRole('tab', { name: 'Versions' }).click();
  await page.getByRole('button', { name: 'Show version 1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Version 1' });
  const differences = dialog.getByRole('list', { name: 'Differences' });
  await expect(differences).toContainText('config.url');
  await expect(differences).toContainText('/first');
  await expect(differences).toContainText('/second');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Restore…' }).click();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('Version 1 restored as version 3')).toBeVisible();
  await expect(page.getByText('Restored version 1')).toBeVisible();
  await page.getByRole('tab', { name: 'Configuration' }).click();
  await expect(page.getByLabel('URL', { exact: true })).toHaveValue(`${receiver.url}/first`);
  await page.reload();
  await expect(page.getByLabel('URL', { exact: true })).toHaveValue(`${receiver.url}/first`);
  await expect(page.getByText('version 3,')).toBeVisible();
});

test('Unsaved input survives a reload, and Back asks before leaving', async ({
  page,
  hookline,
  receiver,
}) => {
  const { id } = await makeHook(hookline, `${receiver.url}/draft`);
  await signIn(page);
  await page.goto('/hooks');
  await page.goto(`/hooks/${id}?tab=configuration`);
  await label(page).fill('Half a thought');
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByText(/You have an unsaved draft from \d\d:\d\d/)).toBeVisible();
  await page.getByRole('button', { name: 'Restore draft' }).click();
  await expect(label(page)).toHaveValue('Half a thought');
  await expectAccessible(page);

  await page.goBack();
  const leaving = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(leaving).toBeVisible();
  await leaving.getByRole('button', { name: 'Cancel' }).click();
  await expect(label(page)).toHaveValue('Half a thought');
  await page.goBack();
  await leaving.getByRole('button', { name: 'Leave' }).click();
  await expect(page).toHaveURL(/\/hooks$/);

  await page.goto(`/hooks/${id}?tab=configuration`);
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await page.reload();
  await expect(label(page)).toHaveValue('');
  await expect(page.getByText(/You have an unsaved draft/)).toHaveCount(0);
});

test('Conflicting changes of two users are shown by field, and the choice is saved', async ({
  page,
  hookline,
  receiver,
}) => {
  const { id } = await makeHook(hookline, `${receiver.url}/conflict`);
  await signIn(page);
  await page.goto(`/hooks/${id}?tab=configuration`);
  await label(page).fill('Mine');
  await page.getByRole('textbox', { name: /^Snooze/ }).fill('30 s');
  const theirs = await page.context().newPage();
  await theirs.goto(`/hooks/${id}?tab=configuration`);
  await label(theirs).fill('Theirs');
  await theirs.getByLabel('URL', { exact: true }).fill(`${receiver.url}/theirs`);
  await save(theirs);
  await expect(theirs.getByText('Saved as version 2')).toBeVisible();
  await theirs.close();

  await save(page);
  await expect(page.getByText(/Version 2 was saved in the meantime/)).toBeVisible();
  await expectAccessible(page);
  const whose = page.getByRole('radiogroup', { name: 'Label: value to keep' });
  await whose.getByRole('radio', { name: 'Theirs' }).click();
  await page.getByRole('button', { name: 'Apply selection' }).click();
  await save(page);
  await expect(page.getByText('Saved as version 3')).toBeVisible();
  await page.reload();
  await expect(label(page)).toHaveValue('Theirs');
  await expect(page.getByLabel('URL', { exact: true })).toHaveValue(`${receiver.url}/theirs`);
  await expect(page.getByRole('textbox', { name: /^Snooze/ })).toHaveValue('30 s');
});

test('A user pastes a curl command, which becomes a hook and can be shown as curl again', async ({
  page,
  receiver,
}) => {
  await signIn(page);
  await page.goto('/hooks/new');
  await page.getByRole('button', { name: 'Paste curl, JSON or YAML' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fill form from text' });
  await dialog
    .getByRole('textbox', { name: 'Text' })
    .fill(
      `curl -i -X POST http://localhost:8001/event-hooks \\\n  -H 'Kong-Admin-Token: x' \\\n  -d source=crud -d event=consumers \\\n  -d handler=webhook -d on_change=true --data-urlencode 'config.url=${receiver.url}/pasted?a=1&b=2'`,
    );
  await expect(dialog.getByText(/^Recognized: source, event, handler/)).toBeVisible();
  await expect(dialog.getByText(/Kong-Admin-Token belongs to the API call/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Fill form' }).click();
  await expect(page.getByLabel('URL', { exact: true })).toHaveValue(
    `${receiver.url}/pasted?a=1&b=2`,
  );
  await expect(page.getByRole('checkbox', { name: 'Only on change' })).toBeChecked();
  const shown = page.getByRole('region', { name: 'Show as' });
  await expect(shown).toContainText('curl -X POST');
  await shown.getByRole('radio', { name: 'YAML' }).click();
  await expect(shown).toContainText('on_change: true');
  await page.getByRole('button', { name: 'Create hook' }).click();
  await expect(page).toHaveURL(/\/hooks\/[0-9a-f-]{36}$/);
});

test('A user creates a hook from a template, tests it and clones it', async ({
  page,
  receiver,
}) => {
  await signIn(page);
  await page.goto('/hooks/new?source=crud&event=consumers');
  await page.getByRole('button', { name: 'Start from a template' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start from a template' });
  await dialog.getByRole('button', { name: 'Slack' }).click();
  await expect(dialog.getByText('"plain_text"').first()).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Use this template' }).click();
  await page.getByLabel('URL', { exact: true }).fill(`${receiver.url}/slack`);
  await label(page).fill('Slack');
  await page.getByRole('button', { name: 'Create hook' }).click();
  await expect(page).toHaveURL(/\/hooks\/[0-9a-f-]{36}$/);

  await page.getByRole('button', { name: 'Send test', exact: true }).click();
  const sent = await receiver.waitFor(1);
  expect(JSON.parse(sent.text)).toMatchObject({ text: 'Consumer created' });
  await expect(page.getByRole('region', { name: 'Response', exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Clone' }).click();
  await expect(label(page)).toHaveValue('Slack (copy)');
  await page.getByRole('button', { name: 'Create hook' }).click();
  await expect(page).toHaveURL(/\/hooks\/[0-9a-f-]{36}$/);
});
