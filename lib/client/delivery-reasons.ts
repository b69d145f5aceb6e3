const REASONS: Record<string, string> = {
  unchanged: 'Unchanged',
  snoozed: 'Snoozed',
  attempts_exhausted: 'No attempts left',
  secret_unreadable: 'Secret unreadable',
  gone: 'Gone (410)',
  hook_removed: 'Hook deleted',
  hook_disabled: 'Hook disabled',
};

const ERROR_CLASSES: Record<string, string> = {
  dns: 'the host name did not resolve',
  refused: 'connection refused',
  reset: 'connection reset',
  timeout: 'no response before the timeout',
  tls: 'the TLS handshake failed',
  blocked_target: 'the destination is not allowed',
  too_large: 'the response was too large',
};

/** Returns the label of a delivery's reason code; a code without a label becomes words. */
export const toReasonLabel = (code: string): string => REASONS[code] ?? code.replaceAll('_', ' ');

/**
 * Returns why a receiver could not be reached, as the end of a sentence. Returns undefined for error
 * classes whose message says more.
 */
export const findErrorClassLabel = (code: string): string | undefined => ERROR_CLASSES[code];
