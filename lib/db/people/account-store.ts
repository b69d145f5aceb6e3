import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import type { AccountStore, NewAdministrator } from '@/lib/access/account-store';
import { appendAudit } from '../audit/audit-store';
import type { Database } from '../connection/database';
import type { Transaction } from '../connection/queryable';
import { runAlone } from '../connection/run-alone';

const SETUP_TOKEN = 'setup_token';
const APPLIED_PASSWORD = 'applied_password';

const Token = z.object({
  digest: z.string(),
  expiresAt: z.iso.datetime().transform((iso) => new Date(iso)),
});
const Applied = z.object({ email: z.string(), passwordHash: z.string() });

const hasUsers = async ({ user }: Pick<Transaction, 'user'>): Promise<boolean> =>
  (await user.findFirst({ select: { id: true } })) !== null;

const readSetting = async <T>(
  { setting }: Pick<Transaction, 'setting'>,
  key: string,
  schema: z.ZodType<T>,
): Promise<T | null> => {
  const found = await setting.findUnique({ where: { key } });
  return found && schema.parse(found.value);
};

const writeSetting = async (
  { setting }: Pick<Transaction, 'setting'>,
  key: string,
  value: Record<string, string>,
  updatedAt: Date,
): Promise<void> => {
  await setting.upsert({
    where: { key },
    create: { key, value, updatedAt },
    update: { value, updatedAt },
  });
};

const removeSetupToken = ({ setting }: Transaction) =>
  setting.deleteMany({ where: { key: SETUP_TOKEN } });

// The account with a password as the authentication library expects it.
const toCredential = (accountId: string, password: string, now: Date) => ({
  id: uuidv7(),
  accountId,
  providerId: 'credential',
  password,
  createdAt: now,
  updatedAt: now,
});

const createAdministrator = async (
  { user }: Transaction,
  { email, name, passwordHash }: NewAdministrator,
  now: Date,
): Promise<string> => {
  const id = uuidv7();
  const accounts = { create: toCredential(id, passwordHash, now) };
  await user.create({ data: { id, name, email, createdAt: now, updatedAt: now, accounts } });
  return id;
};

const replacePassword = async (
  { account, session }: Transaction,
  userId: string,
  passwordHash: string,
  now: Date,
): Promise<void> => {
  await account.deleteMany({ where: { userId, providerId: 'credential' } });
  await account.create({ data: { userId, ...toCredential(userId, passwordHash, now) } });
  await session.deleteMany({ where: { userId } });
};

/** Returns the store of people's accounts in PostgreSQL, as far as set-up creates them. */
export const makeAccountStore = (
  { prisma }: Pick<Database, 'prisma'>,
  clock: () => Date = () => new Date(),
): AccountStore => {
  const alone = <T>(run: (transaction: Transaction) => Promise<T>): Promise<T> =>
    runAlone(prisma, 'accounts', run);

  const audit = (transaction: Transaction, action: string, userId: string, email: string) =>
    appendAudit(transaction, clock(), {
      actor: { name: 'hookline' },
      action,
      entity: 'user',
      entityId: userId,
      after: { email },
    });

  return {
    hasUsers: () => hasUsers(prisma),
    findSetupToken: () => readSetting(prisma, SETUP_TOKEN, Token),
    saveSetupToken: ({ digest, expiresAt }) =>
      writeSetting(prisma, SETUP_TOKEN, { digest, expiresAt: expiresAt.toISOString() }, clock()),

    createFirst: (administrator, judge) =>
      alone(async (transaction) => {
        if (await hasUsers(transaction)) return 'exists';
        const verdict = judge(await readSetting(transaction, SETUP_TOKEN, Token));
        if (verdict !== 'valid') return verdict;
        const userId = await createAdministrator(transaction, administrator, clock());
        await removeSetupToken(transaction);
        await audit(transaction, 'create', userId, administrator.email);
        return 'created';
      }),

    findAppliedPassword: () => readSetting(prisma, APPLIED_PASSWORD, Applied),

    applyPassword: (administrator) =>
      alone(async (transaction) => {
        const { email, passwordHash } = administrator;
        const existing = await transaction.user.findUnique({ where: { email } });
        if (existing) await replacePassword(transaction, existing.id, passwordHash, clock());
        const userId =
          existing?.id ?? (await createAdministrator(transaction, administrator, clock()));
        await writeSetting(transaction, APPLIED_PASSWORD, { email, passwordHash }, clock());
        await removeSetupToken(transaction);
        await audit(transaction, existing ? 'update' : 'create', userId, email);
        return existing ? 'changed' : 'created';
      }),
  };
};
