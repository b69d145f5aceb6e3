import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { z } from 'zod';
import type { AccountStore, SetupToken } from '@/lib/access/account-store';
import { digestToken, isSameDigest, makeTokenSecret } from './token-secret';

const TOKEN_LIFE_MS = 24 * 60 * 60 * 1000;

export const MIN_PASSWORD_LENGTH = 8;
export const MAX_PASSWORD_LENGTH = 128;

const email = z.string().trim().toLowerCase().pipe(z.email());
const password = z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH);
const FirstAdministrator = z.object({
  token: z.string(),
  email,
  name: z.string().trim().min(1).max(120),
  password,
});
// However long the operator likes it.
const Unattended = z.object({ email, password: z.string().min(MIN_PASSWORD_LENGTH) });

/** Why a set-up token does not work; `used` when there is an administrator already. */
export type SetupRefusal = 'expired' | 'used' | 'unknown';

/** Makes set-up: the first administrator, by a one-time link or from the environment. */
export const makeSetup = ({ accounts, clock }: { accounts: AccountStore; clock: () => Date }) => {
  const judge = (token: string) => (stored: SetupToken | null) => {
    if (!stored || !isSameDigest(stored.digest, digestToken(token))) return 'unknown';
    return stored.expiresAt > clock() ? 'valid' : 'expired';
  };

  const checkToken = async (token: string): Promise<'valid' | SetupRefusal> => {
    if (await accounts.hasUsers()) return 'used';
    return judge(token)(await accounts.findSetupToken());
  };

  return {
    checkToken,

    /**
     * Makes a new set-up token, which is good for 24 hours and replaces the one before; null when
     * there is an administrator. Called at each start.
     */
    ensureSetupToken: async (): Promise<string | null> => {
      if (await accounts.hasUsers()) return null;
      const token = makeTokenSecret('');
      const expiresAt = new Date(clock().getTime() + TOKEN_LIFE_MS);
      await accounts.saveSetupToken({ digest: digestToken(token), expiresAt });
      return token;
    },

    /** Makes the first administrator, once: of two at the same time one gets `used`. */
    createFirstAdministrator: async (input: {
      token: string;
      email: string;
      name: string;
      password: string;
    }): Promise<{ ok: true } | { ok: false; reason: SetupRefusal }> => {
      const administrator = FirstAdministrator.parse(input);
      // Asked before the password is hashed, so that guessing costs us no computing.
      const verdict = await checkToken(administrator.token);
      if (verdict !== 'valid') return { ok: false, reason: verdict };
      const created = await accounts.createFirst(
        {
          email: administrator.email,
          name: administrator.name,
          passwordHash: await hashPassword(administrator.password),
        },
        judge(administrator.token),
      );
      if (created === 'created') return { ok: true };
      return { ok: false, reason: created === 'exists' ? 'used' : created };
    },

    /**
     * Unattended set-up, at each start: makes the account, or gives it this password when the
     * environment has changed since it was last applied. A password that was changed in the console
     * stays while the environment stays; a new one in the environment is the way back in.
     */
    bootstrapAdministrator: async (input: {
      email: string;
      password: string;
    }): Promise<'created' | 'changed' | 'unchanged'> => {
      const administrator = Unattended.parse(input);
      const applied = await accounts.findAppliedPassword();
      const isApplied =
        applied?.email === administrator.email &&
        (await verifyPassword({ hash: applied.passwordHash, password: administrator.password }));
      if (isApplied) return 'unchanged';
      return accounts.applyPassword({
        email: administrator.email,
        name: administrator.email.split('@', 1).join(''),
        passwordHash: await hashPassword(administrator.password),
      });
    },
  };
};

export type Setup = ReturnType<typeof makeSetup>;
