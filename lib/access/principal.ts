/** The authenticated caller: a person (`name` is the email) or an API token (`name` is its name). */
export type Principal = { kind: 'user' | 'token'; name: string };

/** The name of the token that comes from the environment; no other token may have it. */
export const ENVIRONMENT_TOKEN_NAME = 'environment';
