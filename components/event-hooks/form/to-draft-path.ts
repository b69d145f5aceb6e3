import type { DraftPath, HookDraft } from './hook-draft';

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

/** Returns the control that shows an error of a request field; `root` when no control does. */
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
