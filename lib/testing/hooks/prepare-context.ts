import type { PrepareContext } from '@/lib/handlers/prepared';
import { hmac } from '@/lib/net/sign';

/** The context a handler prepares with: noon on a winter day. */
export const makePrepareContext = (changes: Partial<PrepareContext> = {}): PrepareContext => ({
  compatibility: '3.4',
  profile: 'sandbox',
  nowMs: Date.parse('2026-01-01T12:00:00.000Z'),
  pid: 1,
  userAgent: 'Hookline/test',
  hmac,
  ...changes,
});
