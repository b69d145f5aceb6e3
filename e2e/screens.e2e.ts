import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { consumerCreated } from './events';
import { administrator, callEngine, expect, expectAccessible, signIn, test } from './fixtures';
import type { Hookline } from './hookline';

const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;

/** Creates content for every screen: a hook of each kind, a delivered event and a suppressed one. */
async function furnish(hookline: Hookline, receiverUrl: string): Promise<Record<string, string>> {
  const webhook = await callEngine(hookline, '/event-hooks', {
    source: 'crud',
    event: 'consumers',
    handler: 'webhook',
    on_change: true,
    config: { url: `${receiverUrl}/consumers`, secret: 'keep-it-secret' },
  });
  await callEngine(hookline, '/event-hooks', { source: 'crud', event: 'routes', handler: 'log' });
  await callEngine(hookline, '/event-hooks', {
    source: 'crud',
    event: 'consumers:create',
    handler: 'lambda',
    config: { functions: ['return function (data, event, source, pid)\n  return true\nend\n'] },
  });
  const event = { source: 'crud', event: 'consumers', data: consumerCreated };
  const sent = await callEngine(hookline, '/api/events', event);
  await callEngine(hookline, '/api/events', event);
  const inbox = await fillInbox(hookline);
  return {
    overview: '/',
    hooks: '/hooks',
    'new hook': '/hooks/new',
    hook: `/hooks/${webhook.id}`,
    'hook configuration': `/hooks/${webhook.id}?tab=configuration`,
    'hook deliveries': `/hooks/${webhook.id}?tab=deliveries`,
    'hook versions': `/hooks/${webhook.id}?tab=versions`,
    deliveries: '/deliveries',
    delivery: `/deliveries?open=${sent.deliveries[0]}`,
    events: '/events',
    event: `/events?open=${sent.id}`,
    receiver: '/receiver',
    inbox: `/receiver?inbox=${inbox.id}`,
    'inbox responses': `/receiver?inbox=${inbox.id}&responses=true`,
    'inbox request': `/receiver?inbox=${inbox.id}&open=${inbox.request}`,
    sources: '/sources',
    'custom sources': '/sources?kind=custom',
    'new source': '/sources/new',
    settings: '/settings',
  };
}

/** Creates an inbox with responses and a signed request. */
async function fillInbox(hookline: Hookline): Promise<{ id: string; request: string }> {
  const { id, url } = await callEngine(hookline, '/api/inboxes', {
    label: 'Pager',
    answers: [{ status: 500 }, { delayMs: 20 }],
  });
  await fetch(`${url}/slack?channel=ops`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-kong-signature': `sha1=${'0'.repeat(40)}`,
    },
    body: JSON.stringify({ text: 'The account `Arya` was *created*' }),
  });
  const response = await fetch(`${hookline.apiUrl}/api/inboxes/${id}/requests`, {
    headers: { authorization: `Bearer ${administrator.token}` },
  });
  const { data } = await response.json();
  return { id, request: data[0].id };
}

/** Waits until the page shows its content instead of placeholders. */
async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // Placeholders are animated; no other sign is common to all screens.
  await expect(page.locator('.animate-breathe')).toHaveCount(0);
}

/** Finds elements that scroll by a few pixels only, which is always a mistake in the layout. */
const findStrayScrollbars = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const excess = element.scrollHeight - element.clientHeight;
        const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowY);
        return scrolls && excess > 0 && excess < 4;
      })
      .map(({ tagName, className }) => `${tagName} ${className}`),
  );

for (const colorScheme of ['light', 'dark'] as const)
  for (const [widthName, viewport] of Object.entries(widths))
    test(`Every screen is accessible and fits, ${colorScheme} and ${widthName}`, async ({
      page,
      hookline,
      receiver,
    }) => {
      // Axe checks more than a dozen screens.
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await signIn(page);
      const screens = await furnish(hookline, receiver.url);
      await receiver.waitFor(2);
      await mkdir('reports/screens', { recursive: true });
      for (const [name, path] of Object.entries(screens)) {
        await page.goto(path);
        await settle(page);
        await page.screenshot({ path: `reports/screens/${name}-${colorScheme}-${widthName}.png` });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
        expect(await findStrayScrollbars(page), `${name} has a stray scrollbar`).toEqual([]);
        await test.step(name, () => expectAccessible(page));
      }
    });
