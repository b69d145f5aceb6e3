import { hashPassword } from 'better-auth/crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ADA, makeTestAuth } from '@/lib/testing/api/test-auth';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';

vi.mock(import('better-auth/crypto'), { spy: true });

let database: TestDatabase;
let made: ReturnType<typeof makeTestAuth>;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query('TRUNCATE "user", session, account, setting, audit_log CASCADE');
  made = makeTestAuth(database);
});

const emails = async () =>
  (await database.pool.query('SELECT email FROM "user" ORDER BY email')).rows.map(
    ({ email }) => email,
  );
const issue = async () => (await made.setup.ensureSetupToken()) ?? '';

describe('the set-up link', () => {
  it('makes the first administrator, who can sign in', async () => {
    const token = await issue();
    expect(await made.setup.checkToken(token)).toBe('valid');
    const input = { ...ADA, email: ' Ada@Example.com', token };
    expect(await made.setup.createFirstAdministrator(input)).toEqual({ ok: true });
    expect((await made.signIn()).status).toBe(200);
    expect((await database.pool.query('SELECT action, after FROM audit_log')).rows).toEqual([
      { action: 'create', after: { email: ADA.email } },
    ]);
  });

  it('works once', async () => {
    const token = await issue();
    await made.setup.createFirstAdministrator({ ...ADA, token });
    expect(await made.setup.checkToken(token)).toBe('used');
    expect(await made.setup.createFirstAdministrator({ ...ADA, token })).toEqual({
      ok: false,
      reason: 'used',
    });
    expect(await made.setup.ensureSetupToken()).toBeNull();
  });

  it('makes one administrator of several who use it at the same moment', async () => {
    const token = await issue();
    const results = await Promise.all(
      [1, 2, 3, 4].map((each) =>
        made.setup.createFirstAdministrator({ ...ADA, email: `${each}@example.com`, token }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await emails()).toHaveLength(1);
  });

  it('is worth nothing after 24 hours', async () => {
    const token = await issue();
    await made.clock.advance(24 * 60 * 60 * 1000 - 1);
    expect(await made.setup.checkToken(token)).toBe('valid');
    await made.clock.advance(1);
    expect(await made.setup.checkToken(token)).toBe('expired');
    expect(await made.setup.createFirstAdministrator({ ...ADA, token })).toEqual({
      ok: false,
      reason: 'expired',
    });
    expect(await emails()).toEqual([]);
  });

  it('is another one after the next start', async () => {
    const before = await issue();
    const token = await issue();
    expect(await made.setup.checkToken(before)).toBe('unknown');
    expect(await made.setup.checkToken(token)).toBe('valid');
  });

  it('costs those who guess it no computing of ours', async () => {
    await issue();
    vi.mocked(hashPassword).mockClear();
    expect(await made.setup.createFirstAdministrator({ ...ADA, token: 'guessed' })).toEqual({
      ok: false,
      reason: 'unknown',
    });
    expect(hashPassword).not.toHaveBeenCalled();
  });

  it('cannot be read from the database', async () => {
    const token = await issue();
    const { rows } = await database.pool.query('SELECT value FROM setting');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it.each([{ password: 'short' }, { password: 'x'.repeat(129) }, { email: 'ada' }, { name: ' ' }])(
    'refuses %j',
    async (wrong) => {
      const token = await issue();
      await expect(
        made.setup.createFirstAdministrator({ ...ADA, token, ...wrong }),
      ).rejects.toThrow();
      expect(await emails()).toEqual([]);
    },
  );
});

describe('unattended set-up', () => {
  it('makes the account, and changes nothing at the next start', async () => {
    expect(await made.setup.bootstrapAdministrator(ADA)).toBe('created');
    const cookie = made.cookieOf(await made.signIn());
    expect(await made.setup.bootstrapAdministrator(ADA)).toBe('unchanged');
    expect(await made.auth.api.getSession({ headers: new Headers({ cookie }) })).not.toBeNull();
    expect(await made.setup.ensureSetupToken()).toBeNull();
  });

  it('takes a set-up link that was not used out of force', async () => {
    const token = await issue();
    await made.setup.bootstrapAdministrator(ADA);
    expect(await made.setup.checkToken(token)).toBe('used');
  });

  it('leaves a password alone that was changed in the console', async () => {
    await made.setup.bootstrapAdministrator(ADA);
    const cookie = made.cookieOf(await made.signIn());
    const change = { currentPassword: ADA.password, newPassword: 'chosen in the console' };
    await made.post('/change-password', change, { cookie });
    expect(await made.setup.bootstrapAdministrator(ADA)).toBe('unchanged');
    expect((await made.signIn('chosen in the console')).status).toBe(200);
  });

  it('lets back in with another password in the environment, and ends the sessions', async () => {
    await made.setup.bootstrapAdministrator(ADA);
    const cookie = made.cookieOf(await made.signIn());
    const again = { ...ADA, password: 'another from the environment' };
    expect(await made.setup.bootstrapAdministrator(again)).toBe('changed');
    expect(await made.auth.api.getSession({ headers: new Headers({ cookie }) })).toBeNull();
    expect((await made.signIn(again.password)).status).toBe(200);
    expect((await made.signIn(ADA.password)).status).toBe(401);
  });

  it('makes one account when several processes start at the same moment', async () => {
    await Promise.all([1, 2, 3].map(() => made.setup.bootstrapAdministrator(ADA)));
    expect(await emails()).toEqual([ADA.email]);
    expect((await made.signIn()).status).toBe(200);
  });

  it('adds an account beside those that are there', async () => {
    await made.setup.createFirstAdministrator({ ...ADA, token: await issue() });
    await made.setup.bootstrapAdministrator({ email: 'ops@example.com', password: ADA.password });
    expect(await emails()).toEqual([ADA.email, 'ops@example.com']);
  });
});
