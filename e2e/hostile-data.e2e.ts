import type { Page } from '@playwright/test';
import { callEngine, expect, signIn, test } from './fixtures';

/** Text that would run, break a line or change the reading direction if a screen rendered it as markup. */
const hostile =
  `"><img src=x onerror="document.title='owned'"><script>document.title='owned'</script>` +
  `<a href="javascript:document.title='owned'">x</a>\u202e\u0000\u200b{{ 7*7 }} \${7*7} '; drop table x; --`;

const nested = (depth: number): object => {
  let value: object = { [hostile]: hostile };
  for (let level = 0; level < depth; level += 1) value = { deeper: value };
  return value;
};

const dataOf = (more: object) => ({
  operation: 'create',
  schema: 'certificates',
  entity: { id: 'c1', username: hostile, [hostile]: [hostile], ...more },
});

/** Opens a screen, waits for its content, and checks that nothing ran or overflowed. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.animate-breathe')).toHaveCount(0);
  await expect(page).not.toHaveTitle(/owned/);
  const seen = await page.evaluate(() => ({
    images: document.querySelectorAll('img[src="x"]').length,
    scripted: document.querySelectorAll('a[href^="javascript:"]').length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect(seen, path).toEqual({ images: 0, scripted: 0, overflow: 0 });
}

test('Markup in event data is shown as text on every screen', async ({
  page,
  hookline,
  receiver,
}) => {
  // Some twenty screens, one of them with a third of a megabyte of data.
  test.slow();
  receiver.respond({
    status: 200,
    headers: { 'content-type': 'text/html', 'x-reply': '<script>1</script>' },
    body: `<html><body onload="alert(1)">${hostile}</body></html>`,
  });
  const chat = await callEngine(hookline, '/event-hooks', {
    source: 'crud',
    event: 'certificates',
    handler: 'webhook-custom',
    config: {
      url: `${receiver.url}/services/T0/B0/x`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      payload: { text: '*{{ entity.username }}* <{* entity.username *}|{* entity.username *}>' },
      payload_format: true,
    },
  });
  const lambda = await callEngine(hookline, '/event-hooks', {
    source: 'crud',
    event: 'certificates',
    handler: 'lambda',
    config: {
      functions: [
        'return function (data) ngx.log(ngx.ERR, data.entity.username) error(data.entity.username) end',
      ],
    },
  });
  const send = (data: object) =>
    callEngine(hookline, '/api/events', { source: 'crud', event: 'certificates', data });
  const plain = await send(dataOf({}));
  const deep = await send(dataOf({ deep: nested(120) }));
  const large = await send(dataOf({ text: hostile.repeat(1_500) }));
  await receiver.waitFor(3);

  await signIn(page);
  await page.goto(`/hooks/${chat.id}?tab=configuration`);
  await page.getByRole('textbox', { name: 'Label' }).fill(hostile.slice(0, 100));
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByText('Saved as version 2')).toBeVisible();
  for (const path of [
    '/',
    '/hooks',
    '/deliveries',
    ...[plain, deep, large].flatMap(({ id, deliveries }) => [
      `/events?open=${id}`,
      ...deliveries.map((delivery) => `/deliveries?open=${delivery}`),
    ]),
    `/hooks/${chat.id}`,
    `/hooks/${chat.id}?tab=configuration`,
    `/hooks/${chat.id}?tab=deliveries`,
    `/hooks/${chat.id}?tab=versions`,
    `/hooks/${lambda.id}?tab=configuration`,
    '/hooks/new',
  ])
    await test.step(path, () => visit(page, path));
});
