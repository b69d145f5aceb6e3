import type { Page } from '@playwright/test';
import {
  callEngine,
  expect,
  expectAccessible,
  sendEvent,
  signIn,
  test,
  writeCode,
} from './fixtures';

const pane = (page: Page) => page.getByRole('region', { name: 'Preview' });
const cells = (page: Page) =>
  pane(page).getByRole('radiogroup', { name: 'Events', exact: true }).getByRole('radio');

const change = (name: string, more: object = {}) => ({
  operation: 'create',
  schema: 'consumers',
  entity: { id: name, username: name, ...more },
});

test('The preview shows the requests of recorded events while typing', async ({
  page,
  hookline,
}) => {
  for (const name of ['arya', 'bran']) await sendEvent(hookline, 'rbac_users', change(name));
  await sendEvent(hookline, 'rbac_users', { operation: 'create', schema: 'consumers' });
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await signIn(page);
  await page.goto('/hooks/new?source=crud&event=rbac_users');
  await page.getByRole('radio', { name: 'Custom webhook', exact: true }).click();
  await page.getByRole('radio', { name: 'Body', exact: true }).click();
  await writeCode(page, 'Body', 'Hello {{entity.username}}');
  await expect(cells(page)).toHaveCount(3);
  await expect(pane(page)).toContainText('2 of 3 render, 1 fails: body: attempt to index');
  await expect(pane(page)).toContainText('line 1');
  await cells(page).first().click();
  await expect(pane(page)).toContainText('Hello arya');
  await page.keyboard.press('ArrowRight');
  await expect(pane(page)).toContainText('Hello bran');
  await writeCode(page, 'Body', 'Bye {{entity.username}}');
  await expect(pane(page)).toContainText('Bye bran');
  expect(workers.every((url) => new URL(url).origin === new URL(page.url()).origin)).toBe(true);
  await expectAccessible(page);
});

test('The preview of a lambda shows its result, and its lines with their values', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/hooks/new?source=crud&event=consumers:create');
  await page.getByRole('radio', { name: 'Lambda', exact: true }).click();
  await writeCode(
    page,
    'Function 1',
    'return function (data)\nlocal name = data.entity.username\nreturn { hello = name }\nend',
  );
  await expect(pane(page)).toContainText('hello');
  await pane(page).getByRole('slider').focus();
  await page.keyboard.press('End');
  await expect(pane(page)).toContainText('returned');
});

test('A change that removes a field is shown, and saving it asks first', async ({
  page,
  hookline,
  receiver,
}) => {
  for (const name of ['arya', 'bran']) await sendEvent(hookline, 'jwt_secrets', change(name));
  const hook = await callEngine(hookline, '/event-hooks', {
    source: 'crud',
    event: 'jwt_secrets',
    handler: 'webhook-custom',
    config: {
      url: `${receiver.url}/`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      payload: { user: '{{ entity.username }}', id: 1 },
    },
  });
  await signIn(page);
  await page.goto(`/hooks/${hook.id}?tab=configuration`);
  await expect(pane(page)).toContainText('No output changes across 2 events.');
  await writeCode(page, 'Payload', '{ "id": "1" }');
  await expect(pane(page)).toContainText('field user removed in 2 of 2');
  await expect(pane(page)).toContainText('field id number → string in 2 of 2');
  await page.keyboard.press('Control+s');
  const question = page.getByRole('dialog', { name: /may break/ });
  await expect(question).toContainText('field user removed in 2 of 2');
  await question.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(
    page.getByText('Version 2 is saved').or(page.getByText(/Saved/)).first(),
  ).toBeVisible();
  await expect(pane(page)).toContainText('No output changes across');
});

test('The preview renders fifty events again at every keystroke', async ({ page, hookline }) => {
  for (let at = 0; at < 50; at++) await sendEvent(hookline, 'acls', change(`user-${at}`));
  await signIn(page);
  await page.goto('/hooks/new?source=crud&event=acls');
  await page.getByRole('radio', { name: 'Custom webhook', exact: true }).click();
  await page.getByRole('radio', { name: 'Body', exact: true }).click();
  await writeCode(page, 'Body', '{{entity.username}} ');
  await expect(cells(page)).toHaveCount(50);
  await expect(pane(page)).toContainText('user-49');
  await page.getByRole('textbox', { name: 'Body', exact: true }).focus();
  await page.keyboard.press('Control+End');
  const times: number[] = [];
  for (let at = 0; at < 60; at++) {
    const letter = String.fromCharCode(97 + (at % 26));
    const written = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let began = 0;
          window.addEventListener(
            'keydown',
            () => {
              began = performance.now();
            },
            { capture: true, once: true },
          );
          const shown = document.querySelector('[aria-label="Preview"]');
          if (!shown) throw new Error('there is no preview');
          const observer = new MutationObserver(() => {
            if (began === 0) return;
            observer.disconnect();
            resolve(performance.now() - began);
          });
          observer.observe(shown, { childList: true, characterData: true, subtree: true });
        }),
    );
    await page.evaluate(() => undefined);
    await page.keyboard.press(letter);
    times.push(await written);
  }
  await expect(pane(page)).toContainText('user-49 abcdefghijklmnopqrstuvwxyz');
  times.sort((a, b) => a - b);
  const [p50, p95] = [times[30] ?? 0, times[57] ?? 0];
  test.info().annotations.push({ type: 'keystroke to preview', description: `${p50} / ${p95} ms` });
  process.stdout.write(`keystroke to preview of 50 events: p50 ${p50} ms, p95 ${p95} ms\n`);
});
