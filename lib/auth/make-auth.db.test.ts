import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADA, BASE_URL, makeTestAuth } from '@/lib/testing/api/test-auth';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';

let database: TestDatabase;
let made: ReturnType<typeof makeTestAuth>;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query('TRUNCATE "user", session, account, setting CASCADE');
  made = makeTestAuth(database);
  await made.setup.bootstrapAdministrator(ADA);
});

describe('signing in', () => {
  it('gives a cookie that pages cannot read and other sites do not send, and that tells who it is', async () => {
    const response = await made.signIn();
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie().join()).toMatch(
      /^hookline\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const cookie = made.cookieOf(response);
    const session = await made.auth.api.getSession({ headers: new Headers({ cookie }) });
    expect(session?.user).toMatchObject({ email: ADA.email, name: 'ada' });
  });

  it('gives a cookie for secure connections only where the console is reached by https', async () => {
    const secure = makeTestAuth(database, 'https://hooks.example.com');
    const [cookie] = (await secure.signIn()).headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-hookline\.session_token=.*; Secure;/);
  });

  it('does not tell a wrong password from an unknown account', async () => {
    const wrong = await made.signIn('not the password');
    const unknown = await made.post('/sign-in/email', { email: 'no@example.com', password: 'x' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.json()).toEqual(await unknown.json());
  });

  it('is over after signing out', async () => {
    const cookie = made.cookieOf(await made.signIn());
    await made.post('/sign-out', {}, { cookie });
    expect(await made.auth.api.getSession({ headers: new Headers({ cookie }) })).toBeNull();
  });

  it('is refused to an account after ten wrong passwords, from whatever address, for five minutes', async () => {
    for (let time = 0; time < 10; time += 1) {
      const from = { 'x-forwarded-for': `10.0.0.${time}` };
      expect((await made.signIn('not the password', from)).status).toBe(401);
    }
    const refused = await made.signIn(ADA.password, { 'x-forwarded-for': '10.0.1.1' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '300']);
    await made.clock.advance(300_000);
    expect((await made.signIn(ADA.password)).status).toBe(200);
  });

  it('is refused to an account after ten wrong passwords also when all come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 15 }, (_, time) =>
        made.signIn('not the password', { 'x-forwarded-for': `10.0.0.${time}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it('begins to count anew after the right password', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let time = 0; time < 9; time += 1) {
        await made.signIn('not the password', { 'x-forwarded-for': `10.${round}.0.${time}` });
      }
      const from = { 'x-forwarded-for': `10.${round}.1.1` };
      expect((await made.signIn(ADA.password, from)).status).toBe(200);
    }
  });

  it('is refused to an IP address after ten tries within a minute', async () => {
    const from = { 'x-forwarded-for': '10.0.0.1' };
    for (let time = 0; time < 10; time += 1) {
      await made.post('/sign-in/email', { email: `${time}@example.com`, password: 'x' }, from);
    }
    expect((await made.signIn(ADA.password, from)).status).toBe(429);
    await made.clock.advance(60_000);
    expect((await made.signIn(ADA.password, from)).status).toBe(200);
  });
});

describe('requests from elsewhere', () => {
  it('are refused when another site makes them', async () => {
    expect((await made.signIn(ADA.password, { origin: 'http://evil.test' })).status).toBe(403);
  });

  it('are taken for our own under any name the console is reached by', async () => {
    const local = { origin: 'http://localhost:3000', host: 'localhost:3000' };
    expect((await made.signIn(ADA.password, local)).status).toBe(200);
  });
});

describe('a body larger than any sign-in', () => {
  const chunk = new Uint8Array(16 * 1024).fill(0x20);

  it('is refused before it is read', async () => {
    let chunksRead = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        chunksRead += 1;
        controller.enqueue(chunk);
      },
    });
    const headers = { 'content-type': 'application/json', origin: BASE_URL };
    const init = { method: 'POST', body, headers, duplex: 'half' } as const;
    const request = new Request(`${BASE_URL}/api/auth/sign-in/email`, init);
    expect((await made.auth.handler(request)).status).toBe(413);
    expect(chunksRead).toBeLessThan(10);
  });

  it('is refused by the length it declares', async () => {
    const email = `${'a'.repeat(70_000)}@example.com`;
    const refused = await made.post('/sign-in/email', { email, password: 'x' });
    expect([refused.status, await refused.json()]).toEqual([
      413,
      { message: 'The body must not be larger than 64 KiB.' },
    ]);
  });
});

describe('doors that are not needed', () => {
  it.each([
    ['/sign-up/email', { email: 'eve@example.com', name: 'Eve', password: 'a long password' }],
    ['/request-password-reset', { email: ADA.email }],
    ['/sign-in/social', { provider: 'github' }],
    ['/update-user', { name: 'Eve' }],
    ['/revoke-sessions', {}],
  ])('stay shut: %s', async (path, body) => {
    const cookie = made.cookieOf(await made.signIn());
    expect((await made.post(path, body, { cookie })).status).toBe(404);
    expect((await database.pool.query('SELECT email FROM "user"')).rows).toEqual([
      { email: ADA.email },
    ]);
  });
});

it('changes a password for those who know it, and ends the other sessions when asked', async () => {
  const [here, elsewhere] = [
    made.cookieOf(await made.signIn()),
    made.cookieOf(await made.signIn()),
  ];
  const changed = await made.post(
    '/change-password',
    { currentPassword: ADA.password, newPassword: 'another password', revokeOtherSessions: true },
    { cookie: here, origin: BASE_URL },
  );
  expect(changed.status).toBe(200);
  const headers = new Headers({ cookie: elsewhere });
  expect(await made.auth.api.getSession({ headers })).toBeNull();
  expect((await made.signIn('another password')).status).toBe(200);
});
