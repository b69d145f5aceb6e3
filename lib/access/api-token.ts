import type { Actor } from '@/lib/event-hooks/store';

export type TokenRecord = {
  id: string;
  name: string;
  prefix: string;
  createdBy: string;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** The port that stores API tokens, by their SHA-256 digest only. */
export type TokenStore = {
  /** Returns the tokens that are not revoked, newest first. */
  list(): Promise<TokenRecord[]>;
  /** Writes the token and its audit entry; `name taken` when an active token has the name. */
  create(
    token: { name: string; digest: string; prefix: string },
    actor: Actor,
  ): Promise<TokenRecord | 'name taken'>;
  /** Revokes the token and writes the audit entry. */
  revoke(id: string, actor: Actor): Promise<'revoked' | 'not found'>;
  /** Finds an active token by its digest. */
  findByDigest(digest: string): Promise<{ id: string; name: string } | null>;
  /** Records that the token was used, unless a later use is recorded already. */
  touch(id: string, at: Date): Promise<void>;
};

/** What people do with API tokens. */
export type TokenService = Pick<TokenStore, 'list' | 'revoke'> & {
  /** Whether the token that is set in the environment is accepted besides the stored ones. */
  hasEnvironmentToken: boolean;
  /** Returns the token itself, which is never shown again. */
  create(
    name: string,
    actor: Actor,
  ): Promise<{ token: string; record: TokenRecord } | 'name taken'>;
};
