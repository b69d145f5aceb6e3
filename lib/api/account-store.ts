/** What set-up keeps of its one-time token. */
export type SetupToken = { digest: string; expiresAt: Date };

export type NewAdministrator = { email: string; name: string; passwordHash: string };

/** The password from the environment that was applied last, so that a change of it is noticed. */
export type AppliedPassword = { email: string; passwordHash: string };

/** The port of people's accounts, as far as set-up needs them; signing in is the library's own. */
export type AccountStore = {
  hasUsers(): Promise<boolean>;
  findSetupToken(): Promise<SetupToken | null>;
  saveSetupToken(token: SetupToken): Promise<void>;
  /**
   * One transaction, alone in it: makes the account unless there is one already, and forgets the
   * set-up token. `judge` decides on the token stored at that moment.
   */
  createFirst<Refusal extends string>(
    administrator: NewAdministrator,
    judge: (token: SetupToken | null) => 'valid' | Refusal,
  ): Promise<'created' | 'exists' | Refusal>;
  findAppliedPassword(): Promise<AppliedPassword | null>;
  /**
   * Makes the account, or gives the one with this email the password and ends its sessions;
   * remembers the password as applied and forgets the set-up token. One transaction.
   */
  applyPassword(administrator: NewAdministrator): Promise<'created' | 'changed'>;
};
