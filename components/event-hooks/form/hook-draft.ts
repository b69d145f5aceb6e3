import type { Path } from 'react-hook-form';
import type { Handler } from '@/lib/handlers/handler-name';

/** `keep`: a secret is stored and stays; its value never reaches the browser. */
export type SecretDraft = { kind: 'none' | 'keep' | 'replace'; value: string };
export type HeaderDraft = { name: string; value: string };

/**
 * A hook while it is edited: one flat record of the values of all controls, for all handlers at
 * once, so that switching the handler loses nothing.
 */
export type HookDraft = {
  label: string;
  enabled: boolean;
  source: string;
  /** Empty: every event of the source. */
  event: string;
  onChange: boolean | null;
  snooze: string;
  handler: Handler;
  url: string;
  method: string;
  headers: HeaderDraft[];
  headersFormat: boolean;
  payload: string;
  payloadFormat: boolean;
  body: string;
  bodyFormat: boolean;
  secret: SecretDraft;
  sslVerify: boolean;
  functions: { code: string }[];
  timeout: string;
  retrySchedule: string;
  concurrency: string;
  successRule: '2xx' | 'any';
  jsonHelper: boolean;
};

/** The control that shows an error, or `root`: above the form. */
export type DraftPath = Path<HookDraft> | 'root';

/** The validation errors of a draft, one message per control. */
export type DraftErrors = Map<DraftPath, string>;
