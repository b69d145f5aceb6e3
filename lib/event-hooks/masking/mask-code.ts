import type { ExecutedCode } from '@/lib/handlers/code/executed-code';
import { isCredentialHeader } from './mask-headers';

const HEADERS = 'headers.';

/** Leaves out how headers came about that carry a credential, as `maskHeaders` hides what they are. */
export const maskCode = (code: readonly ExecutedCode[]): ExecutedCode[] =>
  code.filter(
    ({ part }) =>
      typeof part !== 'string' ||
      !part.startsWith(HEADERS) ||
      !isCredentialHeader(part.slice(HEADERS.length)),
  );
