const REASONS: Record<string, string> = {
  unchanged: 'Unchanged',
  snoozed: 'Snoozed',
  attempts_exhausted: 'Attempts used up',
  unprepared: 'Not prepared',
  secret_unreadable: 'Secret unreadable',
  gone: 'Gone (410)',
  hook_removed: 'Hook removed',
  hook_disabled: 'Hook disabled',
};

const ERROR_CLASSES: Record<string, string> = {
  dns: 'the name did not resolve',
  refused: 'connection refused',
  reset: 'connection reset',
  timeout: 'no answer in time',
  tls: 'no secure connection',
  blocked_target: 'the address is not allowed',
  too_large: 'the answer was too large',
};

const toWords = (code: string) => code.replaceAll('_', ' ');

/** The reason code of a delivery, as people read it. */
export const toReasonLabel = (code: string): string => REASONS[code] ?? toWords(code);

/** Why a receiver could not be reached, as the end of a sentence; not for classes that say little. */
export const findErrorClassLabel = (code: string): string | undefined => ERROR_CLASSES[code];
