import { MASKED_SECRET } from './masked-secret';

// Detected by name, because a value does not show whether it is secret.
const CREDENTIAL =
  /(?:^|-)(?:authorization|cookie|token|secret|password|api-?key|access-key|auth-key|subscription-key)$/i;

/** Whether a header of this name contains a credential. */
export const isCredentialHeader = (name: string): boolean =>
  CREDENTIAL.test(name) || name.toLowerCase() === 'set-cookie';

/** Masks the credentials among headers; the scheme of an authorization (`Bearer`) stays readable. */
export const maskHeaders = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (!isCredentialHeader(name)) return [name, value];
      const isAuthorization = name.toLowerCase().endsWith('authorization');
      const scheme = isAuthorization ? /^[A-Za-z-]+ (?=\S)/.exec(value)?.[0] : '';
      return [name, `${scheme ?? ''}${MASKED_SECRET}`];
    }),
  );
