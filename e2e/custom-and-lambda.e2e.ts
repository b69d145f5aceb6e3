import { consumerCreated } from './events';
import { administrator, callEngine, expect, sendEvent, signIn, test } from './fixtures';

const detailOf = (page: import('@playwright/test').Page) =>
  page.getByRole('complementary', { name: 'Delivery', exact: true });

test('A custom webhook renders an event as a chat message, and its delivery shows the message', async ({
  page,
  hookline,
  receiver,
}) => {
  await callEngine(hookline, '/event-hooks', {
    source: 'crud',
    event: 'services',
    handler: 'webhook-custom',
    config: {
      url: `${receiver.url}/slack`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      payload: { text: 'The account `{{ entity.username }}` was {{ operation }}d' },
    },
  });
  const { deliveries } = await sendEvent(hookline, 'services', consumerCreated);
  const received = await receiver.waitFor(1);
  expect(JSON.parse(received.text)).toEqual({ text: 'The account `Arya` was created' });

  await signIn(page);
  await page.goto(`/deliveries?open=${deliveries[0]}`);
  await expect(detailOf(page).getByText('Delivered').first()).toBeVisible();
  await expect(
    detailOf(page)
      .getByText(/was created/)
      .first(),
  ).toBeVisible();
});

test('A lambda that returns true is delivered, and the error of another is shown in its delivery', async ({
  page,
  hookline,
}) => {
  const makeLambda = (event: string, body: string) =>
    callEngine(hookline, '/event-hooks', {
      source: 'crud',
      event,
      handler: 'lambda',
      config: { functions: [`return function (data, event, source, pid)\n${body}\nend`] },
    });
  await makeLambda('certificates', 'return data.entity.username == "Arya"');
  await makeLambda('snis', '  error("not " .. data.entity.username)');
  const good = await sendEvent(hookline, 'certificates', consumerCreated);
  const bad = await sendEvent(hookline, 'snis', consumerCreated);

  await signIn(page);
  await page.goto(`/deliveries?open=${good.deliveries[0]}`);
  await expect(detailOf(page).getByText('Delivered').first()).toBeVisible();
  await page.goto(`/deliveries?open=${bad.deliveries[0]}`);
  await expect(
    detailOf(page)
      .getByText(/\[string "return function \(data, event, source, pid\)\.\.\."\]:2: not Arya/)
      .first(),
  ).toBeVisible();
});

test('A function that does not compile is rejected with its line and column', async ({
  hookline,
}) => {
  const response = await fetch(`${hookline.apiUrl}/event-hooks`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${administrator.token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      source: 'crud',
      event: 'services',
      handler: 'lambda',
      config: { functions: ['return function ()\n  x =\nend'] },
    }),
  });
  expect(response.status).toBe(400);
  const { fields } = await response.json();
  expect(fields.config.functions[0]).toMatch(/^Error parsing function: .*\(line 3, column 1\)$/);
});
