import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { consumerCreated } from './events';
import { administrator, callEngine, expect, expectAccessible, signIn, test } from './fixtures';
import type { Hookline } from './hookline';

const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;

/** Something on every screen: a hook of each kind, an event that was delivered, one that was held back. */
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
    'inbox answers': `/receiver?inbox=${inbox.id}&answers=true`,
    'inbox request': `/receiver?inbox=${inbox.id}&open=${inbox.request}`,
    sources: '/sources',
    'own sources': '/sources?kind=custom',
    'new source': '/sources/new',
    settings: '/settings',
  };
}

/** An inbox with answers of its own and a signed request in it. */
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

/** The page has arrived and shows content, not its skeleton. */
async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // Skeletons breathe; there is no other sign that holds for every screen.
  await expect(page.locator('.animate-breathe')).toHaveCount(0);
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const [widthName, viewport] of Object.entries(widths))
    test(`Every screen is accessible and fits, ${colorScheme} and ${widthName}`, async ({
      page,
      hookline,
      receiver,
    }) => {
      // A dozen screens, each looked at by axe.
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
        await test.step(name, () => expectAccessible(page));
      }
    });
