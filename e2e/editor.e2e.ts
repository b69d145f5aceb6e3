import type { Page } from '@playwright/test';
import { expect, expectAccessible, sendEvent, signIn, test } from './fixtures';

async function startHook(page: Page, handler: string, event = 'consumers'): Promise<void> {
  await page.goto(`/hooks/new?source=crud&event=${event}`);
  await page.getByRole('radio', { name: handler, exact: true }).click();
  await expect(page.locator('.monaco-editor').first()).toBeVisible();
}

const payload = (page: Page) => page.getByRole('textbox', { name: 'Payload' });
const diagnostic = (page: Page, kind: 'error' | 'warning') => page.locator(`.squiggly-${kind}`);

test('A user writes a payload with highlighting, completion and diagnostics, and applies a quick fix', async ({
  page,
}) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
  await signIn(page);
  await startHook(page, 'Custom webhook');
  await payload(page).focus();
  await page.keyboard.type('{"text": "{{ entity.');
  const suggestions = page.locator('.suggest-widget');
  await expect(suggestions).toContainText('username');
  await page.keyboard.type('user');
  await page.keyboard.press('Enter');
  await expect(payload(page)).toHaveValue('{"text": "{{ entity.username}}"}');

  await expect(diagnostic(page, 'warning')).toBeVisible();
  await page.keyboard.press('Control+.');
  await page.getByText('Use unescaped output {* *}').click();
  await expect(payload(page)).toHaveValue('{"text": "{* entity.username *}"}');
  await expect(diagnostic(page, 'warning')).toHaveCount(0);

  await page.keyboard.press('Control+End');
  await page.keyboard.type(' nonsense');
  await expect(diagnostic(page, 'error')).toBeVisible();
  expect(workers.every((path) => path.startsWith('/_next/static/'))).toBe(true);
  await expectAccessible(page);
});

test('The value of a header is a one-line template with completion and diagnostics', async ({
  page,
}) => {
  await signIn(page);
  await startHook(page, 'Custom webhook');
  await page.getByRole('button', { name: 'Add header' }).click();
  const value = page.getByRole('textbox', { name: 'Value 1' });
  const isTemplate = page.getByRole('checkbox', { name: 'Header values are templates' });
  await isTemplate.check();
  await expect(value.and(page.locator('.inputarea'))).toHaveCount(1);
  await value.focus();
  await page.keyboard.type('{{ entity.user');
  await expect(page.locator('.suggest-widget')).toContainText('username');
  await page.keyboard.press('Enter');
  await expect(value).toHaveValue('{{ entity.username}}');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('a\n  b');
  await expect(value).toHaveValue('{{ entity.username}}a b');
  await page.keyboard.insertText('{% nonsense %}');
  await expect(diagnostic(page, 'error').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await expect(value).not.toBeFocused();
  await isTemplate.uncheck();
  await expect(page.locator('input').and(value)).toHaveValue(/^{{ entity.username}}a b{% nonsense/);
});

test('Esc and Tab leave the editor, and its label focuses it', async ({ page }) => {
  await signIn(page);
  await startHook(page, 'Lambda');
  const code = page.getByRole('textbox', { name: 'Function 1' });
  await page.getByText('Function 1', { exact: true }).click();
  await expect(code).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(code).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(code).not.toBeFocused();
});

test('A user types a tag in full, and it is closed once', async ({ page }) => {
  await signIn(page);
  await startHook(page, 'Custom webhook');
  await payload(page).focus();
  await page.keyboard.type('{"text": "*{* entity.username *}* was {* operation *}d"}');
  await expect(payload(page)).toHaveValue(
    '{"text": "*{* entity.username *}* was {* operation *}d"}',
  );
});

test('A field that recorded events lack is reported where a function reads it', async ({
  page,
  hookline,
}) => {
  await sendEvent(hookline, 'upstreams', {
    operation: 'create',
    schema: 'upstreams',
    entity: { name: 'inventory' },
  });
  await signIn(page);
  await startHook(page, 'Lambda', 'upstreams');
  const code = page.getByRole('textbox', { name: 'Function 1' });
  await code.focus();
  await page.keyboard.press('Control+a');
  const text = 'return function (data)\n  return data.old_entity.name == data.entity.nmae\nend';
  await page.keyboard.insertText(text);
  await expect(code).toHaveValue(text);
  await expect(diagnostic(page, 'warning').first()).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.locator('.marker-widget')).toContainText(
    'old_entity was in none of these events',
  );
  const refused = 'return function ()\n  return os.getenv("HOME")\nend';
  await code.fill(refused);
  await expect(page.locator('.squiggly-warning')).toHaveCount(1);
  // The preview marks the line that fails as well, so the restriction may be the next marker.
  await expect(async () => {
    await page.keyboard.press('F8');
    await expect(page.locator('.marker-widget')).toContainText(
      'os.getenv is nil in every sandbox profile',
      {
        timeout: 1_000,
      },
    );
  }).toPass();
  const filled = 'return function ()\n  return true\nend';
  await code.fill(filled);
  await expect(code).toHaveValue(filled);
  await expect(diagnostic(page, 'warning')).toHaveCount(0);
});
