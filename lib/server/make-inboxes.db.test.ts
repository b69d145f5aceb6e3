import { afterAll, beforeAll, expect, it } from 'vitest';
import { createInbox } from '@/lib/receiver/create-inbox';
import { toInboxUrl } from '@/lib/receiver/inbox-token';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestId } from '@/lib/testing/factories';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import { makeInboxes } from './make-inboxes';

const DAY_MS = 24 * 3_600_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());

it('what inboxes received goes with retention, and inboxes stay', async () => {
  const clock = makeFakeClock();
  const receiverUrl = 'https://inbox.example.com';
  const log = { error: () => {} };
  const inboxes = makeInboxes({ database, clock, makeId: makeTestId, receiverUrl, log });
  const { id, token } = await createInbox(inboxes.deps, { label: 'First' }, { name: 'test' });
  const url = toInboxUrl(inboxes.deps.receiverUrl, token);
  const receive = () =>
    inboxes.receive(token, new Request(url, { method: 'POST', body: 'a' }), {
      sender: '192.0.2.1',
      headers: [],
      isComplete: () => true,
    });
  await receive();
  await clock.advance(2 * DAY_MS);
  await receive();
  await clock.advance(DAY_MS);
  await inboxes.clean(2);
  expect(await inboxes.deps.store.find(id)).toMatchObject({ requests: 1, answered: 2 });
});

it('tokens are long and none comes twice', async () => {
  const makeId = makeTestId;
  const log = { error: () => {} };
  const clock = makeFakeClock();
  const inboxes = makeInboxes({ database, clock, makeId, receiverUrl: 'http://a', log });
  const tokens = Array.from({ length: 50 }, () => inboxes.deps.makeToken());
  expect(new Set(tokens).size).toBe(50);
  for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
});
