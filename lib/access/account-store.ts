/** The stored part of the one-time set-up token. */
export type SetupToken = { digest: string; expiresAt: Date };

export type NewAdministrator = { email: string; name: string; passwordHash: string };

/** The password from the environment that was applied last, so that a change of it is noticed. */
export type AppliedPassword = { email: string; passwordHash: string };

/** The port of people's accounts, as far as set-up needs them; the library signs people in. */
export type AccountStore = {
  hasUsers(): Promise<boolean>;
  findSetupToken(): Promise<SetupToken | null>;
  saveSetupToken(token: SetupToken): Promise<void>;
  /**
   * In one exclusive transaction, creates the account unless one exists, and deletes the set-up
   * token. `judge` validates the token stored at that moment.
   */
  createFirst<Reason extends string>(
    administrator: NewAdministrator,
    judge: (token: SetupToken | null) => 'valid' | Reason,
  ): Promise<'created' | 'exists' | Reason>;
  findAppliedPassword(): Promise<AppliedPassword | null>;
  /**
   * In one transaction, creates the account, or sets the password of the one with this email and
   * ends its sessions; records the password as applied and deletes the set-up token.
   */
  applyPassword(administrator: NewAdministrator): Promise<'created' | 'changed'>;
};
