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
// No upper limit: the operator chooses it.
const Unattended = z.object({ email, password: z.string().min(MIN_PASSWORD_LENGTH) });

/** Why a set-up token is invalid; `used` when an administrator exists already. */
export type SetupTokenProblem = 'expired' | 'used' | 'unknown';

/** Makes set-up, which creates the first administrator by one-time link or from the environment. */
export const makeSetup = ({ accounts, clock }: { accounts: AccountStore; clock: () => Date }) => {
  const judge = (token: string) => (stored: SetupToken | null) => {
    if (!stored || !isSameDigest(stored.digest, digestToken(token))) return 'unknown';
    return stored.expiresAt > clock() ? 'valid' : 'expired';
  };

  const checkToken = async (token: string): Promise<'valid' | SetupTokenProblem> => {
    if (await accounts.hasUsers()) return 'used';
    return judge(token)(await accounts.findSetupToken());
  };

  return {
    checkToken,

    /**
     * Creates a set-up token, which is valid for 24 hours and replaces the previous one. Returns null
     * when an administrator exists. Called at each start.
     */
    ensureSetupToken: async (): Promise<string | null> => {
      if (await accounts.hasUsers()) return null;
      const token = makeTokenSecret('');
      const expiresAt = new Date(clock().getTime() + TOKEN_LIFE_MS);
      await accounts.saveSetupToken({ digest: digestToken(token), expiresAt });
      return token;
    },

    /** Creates the first administrator. Of two simultaneous calls, one returns `used`. */
    createFirstAdministrator: async (input: {
      token: string;
      email: string;
      name: string;
      password: string;
    }): Promise<{ ok: true } | { ok: false; reason: SetupTokenProblem }> => {
      const administrator = FirstAdministrator.parse(input);
      // Checked before the password is hashed, so that guesses cost no CPU time.
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
     * Applies the administrator of the environment at each start: creates the account, or sets its
     * password when the environment has changed since it was last applied. A password changed in the
     * console is kept until then, so a new one in the environment restores access.
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
