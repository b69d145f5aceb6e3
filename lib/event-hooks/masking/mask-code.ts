import type { ExecutedCode } from '@/lib/handlers/code/executed-code';
import { isCredentialHeader } from './mask-headers';

const HEADERS = 'headers.';

/** Removes the traces of headers with credentials, whose values `maskHeaders` masks. */
export const maskCode = (code: readonly ExecutedCode[]): ExecutedCode[] =>
  code.filter(
    ({ part }) =>
      typeof part !== 'string' ||
      !part.startsWith(HEADERS) ||
      !isCredentialHeader(part.slice(HEADERS.length)),
  );
