import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApiTokens } from '@/lib/auth/make-api-tokens';
import { makeAuthenticate } from '@/lib/auth/make-authenticate';
import { makeAuditStore } from '@/lib/db/audit/audit-store';
import { makeDeliveryReader } from '@/lib/db/deliveries/delivery-reader';
import { makeEventReader } from '@/lib/db/events/event-reader';
import { makeVersionReader } from '@/lib/db/hooks/version-reader';
import { makeOverviewReader } from '@/lib/db/overview/overview-reader';
import { makeTokenStore } from '@/lib/db/people/token-store';
import { makeSettingsStore } from '@/lib/db/settings/settings-store';
import { makeSourceStore } from '@/lib/db/sources/source-store';
import { makeSourceCatalogue } from '@/lib/event-hooks/sources/make-catalogue';
import { makeSourceVerbs } from '@/lib/server/make-source-verbs';
import { makeTestApiDeps } from '@/lib/testing/api/api-deps';
import { ADA, BASE_URL, makeTestAuth } from '@/lib/testing/api/test-auth';
import {
  insertDelivery,
  insertEvent,
  insertHook,
  insertVersion,
} from '@/lib/testing/database/insert-rows';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestId, makeWebhook } from '@/lib/testing/factories';
import { makeApi } from './make-api';
import type { ApiDeps } from './ports';
import { EventDetail, Overview } from './resources';

let database: TestDatabase;
let ask: (path: string, init?: RequestInit) => Promise<Response>;
let cookie: string;

const makeSources = (clock: () => Date): ApiDeps['sources'] => {
  const sources = makeSourceStore(database, clock);
  const { hooks } = makeTestApiDeps().deps;
  return { ...makeSourceCatalogue(sources), ...makeSourceVerbs({ sources, hooks, clock }) };
};

// What writes hooks and events is another's; the rest is what runs.
const makeDeps = (tokens: ApiDeps['tokens'], clock: () => Date): ApiDeps => ({
  ...makeTestApiDeps().deps,
  events: makeEventReader(database),
  deliveries: makeDeliveryReader(database),
  versions: makeVersionReader(database),
  overview: makeOverviewReader(database),
  sources: makeSources(clock),
  settings: makeSettingsStore(database.prisma, clock),
  audit: makeAuditStore(database, clock),
  tokens,
  clock,
});

beforeAll(async () => {
  database = await makeTestDatabase();
  const { clock, setup, auth, signIn, cookieOf } = makeTestAuth(database);
  await setup.bootstrapAdministrator(ADA);
  cookie = cookieOf(await signIn());
  const tokens = makeApiTokens({
    store: makeTokenStore(database, clock.now),
    clock: clock.now,
    environmentToken: null,
    log: { warn: () => {} },
  });
  const authenticate = makeAuthenticate({
    tokens,
    findSession: (headers) => auth.api.getSession({ headers, query: { disableRefresh: true } }),
    clock: clock.now,
  });
  const api = makeApi(makeDeps(tokens, clock.now));
  ask = async (path, init) => {
    const request = new Request(`${BASE_URL}${path}`, init);
    const asked = await authenticate(request, '10.0.0.1');
    return asked.kind === 'refused' ? asked.response : api(request, asked.principal);
  };
});
afterAll(() => database.drop());

const inConsole = () => ({
  cookie,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
});

describe('a token', () => {
  it('made in the console opens the API, and no longer once it is revoked there', async () => {
    const made = await ask('/api/tokens', {
      method: 'POST',
      headers: inConsole(),
      body: JSON.stringify({ name: 'ci' }),
    });
    expect(made.status).toBe(201);
    const { id, token } = await made.json();
    const headers = { authorization: `Bearer ${token}` };
    expect((await ask('/api/sources', { headers })).status).toBe(200);
    const listed = await (await ask('/api/tokens', { headers })).json();
    expect(listed.data).toMatchObject([{ id, name: 'ci', created_by: ADA.email }]);
    expect(JSON.stringify(listed)).not.toContain(token);

    const revoked = await ask(`/api/tokens/${id}`, { method: 'DELETE', headers: inConsole() });
    expect(revoked.status).toBe(204);
    expect((await ask('/api/sources', { headers })).status).toBe(401);
  });
});

describe('an event', () => {
  it('is shown with every hook that existed when it came in, and why', async () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
    const before = makeWebhook({ label: 'Renamed later' });
    const later = { ...before, label: 'Chat', version: 2, versionId: makeTestId() };
    await insertVersion(database, before, at(0), at(10));
    await insertHook(database, later, at(10));
    const disabled = makeWebhook({ enabled: false });
    await insertHook(database, disabled, at(0));
    await insertHook(database, makeWebhook(), at(9));
    const removed = makeWebhook({ event: 'routes' });
    await insertVersion(database, removed, at(0), at(9));

    const event = await insertEvent(database, { at: at(5) });
    const delivery = await insertDelivery(database, before, { at: at(5), eventId: event.id });
    const response = await ask(`/api/events/${event.id}`, { headers: { cookie } });
    const body = EventDetail.parse(await response.json());
    expect(body.considered).toMatchObject([
      {
        hook_id: before.id,
        version: 1,
        hook_label: 'Renamed later',
        decision: 'delivered_to',
        delivery_id: delivery.id,
      },
      { hook_id: disabled.id, decision: 'disabled', delivery_id: null },
      { hook_id: removed.id, decision: 'not_matched', why: expect.stringContaining('routes') },
    ]);
    expect(body.deliveries).toMatchObject([{ id: delivery.id, hook_label: 'Chat' }]);
  });

  it('is not found when there is none', async () => {
    const response = await ask(`/api/events/${makeTestId()}`, { headers: { cookie } });
    expect(response.status).toBe(404);
  });
});

it('shows the overview', async () => {
  const response = await ask('/api/overview', { headers: { cookie } });
  expect(Overview.parse(await response.json()).hours).toHaveLength(24);
});

it('changes a setting for good, and who did it is kept', async () => {
  const changed = await ask('/api/settings', {
    method: 'PATCH',
    headers: inConsole(),
    body: JSON.stringify({ retention_days: 7 }),
  });
  expect(await changed.json()).toMatchObject({ retention_days: 7 });
  const settings = await (await ask('/api/settings', { headers: { cookie } })).json();
  expect(settings.retention_days).toBe(7);
  const { rows } = await database.pool.query(
    `SELECT actor, before, after FROM audit_log WHERE entity = 'setting'`,
  );
  expect(rows).toEqual([{ actor: ADA.email, before: 30, after: 7 }]);
});
