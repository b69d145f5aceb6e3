import type { Path } from 'react-hook-form';
import type { HookDraft } from './hook-draft';

/** Where a complaint stands: at a control, or above the form. */
export type DraftPath = Path<HookDraft> | 'root';

/** What is wrong with a draft, one sentence a place. */
export type Complaints = Map<DraftPath, string>;

const PATHS: Record<string, DraftPath> = {
  source: 'source',
  event: 'event',
  snooze: 'snooze',
  on_change: 'onChange',
  handler: 'handler',
  label: 'label',
  enabled: 'enabled',
  'config.url': 'url',
  'config.method': 'method',
  'config.headers': 'headers',
  'config.headers_format': 'headersFormat',
  'config.payload_format': 'payloadFormat',
  'config.body': 'body',
  'config.body_format': 'bodyFormat',
  'config.secret': 'secret.value',
  'config.ssl_verify': 'sslVerify',
  'config.functions': 'functions',
  'delivery.timeoutMs': 'timeout',
  'delivery.concurrency': 'concurrency',
  'delivery.successRule': 'successRule',
  'delivery.jsonHelper': 'jsonHelper',
};

const HEADER = 'config.headers.';
const FUNCTION = /^config\.functions\.(\d+)$/;

/** Where in the form a complaint about a field of the request belongs; `root` when nowhere. */
export function toDraftPath(inputPath: string, message: string, draft: HookDraft): DraftPath {
  const known = PATHS[inputPath];
  if (known) return known;
  if (inputPath.startsWith(HEADER)) {
    const name = inputPath.slice(HEADER.length);
    const index = draft.headers.findLastIndex((header) => header.name.trim() === name);
    if (index < 0) return 'headers';
    return `headers.${index}.${/name/.test(message) ? 'name' : 'value'}`;
  }
  const [, index] = FUNCTION.exec(inputPath) ?? [];
  if (index !== undefined) return `functions.${Number(index)}.code`;
  if (inputPath.startsWith('config.payload')) return 'payload';
  if (inputPath.startsWith('delivery.retryScheduleSeconds')) return 'retrySchedule';
  return 'root';
}
