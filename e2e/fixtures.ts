import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { makeReceiver, type Receiver } from '@/lib/testing/receivers/receiver';
import { type Hookline, startHookline } from './hookline';

export const administrator = {
  name: 'Ada Admin',
  email: 'ada@example.com',
  password: 'correct horse battery',
  token: 'journey-token-0123456789',
};

type Fixtures = { receiver: Receiver };
type WorkerFixtures = { hookline: Hookline };

/** Journeys share one Hookline with an administrator. Each has its own receiver. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  hookline: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern, and this fixture needs none.
    async ({}, use) => {
      const hookline = await startHookline({
        HOOKLINE_ADMIN_EMAIL: administrator.email,
        HOOKLINE_ADMIN_PASSWORD: administrator.password,
        HOOKLINE_ADMIN_TOKEN: administrator.token,
      });
      await use(hookline);
      await hookline.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ hookline }, use) => use(hookline.consoleUrl),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern, and this fixture needs none.
  receiver: async ({}, use) => {
    const receiver = await makeReceiver();
    await use(receiver);
    await receiver.close();
  },
  page: async ({ page }, use) => {
    const problems = watchForProblems(page);
    await use(page);
    expect(problems, 'errors in the browser').toEqual([]);
  },
});

/** Starts a separate Hookline without an administrator for each test. */
export const freshTest = base.extend<Fixtures & { hookline: Hookline }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern, and this fixture needs none.
  hookline: async ({}, use) => {
    const hookline = await startHookline();
    await use(hookline);
    await hookline.stop();
  },
  baseURL: async ({ hookline }, use) => use(hookline.consoleUrl),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern, and this fixture needs none.
  receiver: async ({}, use) => {
    const receiver = await makeReceiver();
    await use(receiver);
    await receiver.close();
  },
});

export { expect };

/** Collects console errors and uncaught exceptions of the page. */
export function watchForProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  return problems;
}

// All journeys of a worker share one sign-in: sign-ins are limited to ten a minute per IP address.
let cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>> = [];

export async function signIn(page: Page): Promise<void> {
  const overview = page.getByRole('heading', { name: 'Overview', level: 1 });
  if (cookies.length > 0) {
    await page.context().addCookies(cookies);
    await page.goto('/');
  } else {
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill(administrator.email);
    await page.getByLabel('Password', { exact: true }).fill(administrator.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }
  await expect(overview).toBeVisible();
  cookies = await page.context().cookies();
}

/** Selects an option of a combobox with the mouse, after filtering by its name. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).click();
  await page.keyboard.type(option);
  await page.getByRole('option', { name: option }).first().click();
}

/**
 * Replaces the text of an editor by keyboard. `fill` would select in the text area behind the editor,
 * where it conflicts with the editor's own selection.
 */
export async function writeCode(page: Page, name: string | RegExp, text: string): Promise<void> {
  const code = page.getByRole('textbox', { name, exact: true }).and(page.locator('.inputarea'));
  await code.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

/** Sends JSON to the engine with the administrator's token. The response depends on the path. */
export async function callEngine(
  hookline: Hookline,
  path: string,
  body: object,
): Promise<{ id: string; deliveries: string[]; url: string }> {
  const response = await fetch(hookline.apiUrl + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${administrator.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.ok, await response.clone().text()).toBe(true);
  return response.json();
}

/** Sends a `crud` event as a gateway does. */
export const sendEvent = (hookline: Hookline, event: string, data: object) =>
  callEngine(hookline, '/api/events', { source: 'crud', event, data });

/** Fails with the rule and the elements that violate an accessibility rule. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect(found).toEqual([]);
}
