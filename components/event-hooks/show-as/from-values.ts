import { formatSeconds } from '@/components/ui/values/format-time';
import { MASKED_SECRET } from '@/lib/event-hooks/masking/masked-secret';
import { DeliverySettings } from '@/lib/event-hooks/schema';
import { isRecord } from '@/lib/fields/is-record';
import { Handler } from '@/lib/handlers/handler-name';
import type { HookDraft } from '../form/hook-draft';
import { toDeliveryDraft } from '../form/make-draft';
import { showAsStrings } from './strings';

const { warnings: words } = showAsStrings;

/** A draft that was filled from text, the recognized fields, and a warning for each ignored part. */
export type FilledDraft = { draft: HookDraft; fields: string[]; warnings: string[] };

type Part = Partial<HookDraft>;
/** Converts a value to draft fields; returns null when it is invalid. */
type Reader = (value: unknown) => Part | null;

const text =
  (toPart: (value: string) => Part): Reader =>
  (value) =>
    value === null ? toPart('') : typeof value === 'string' ? toPart(value) : null;
const flag =
  (toPart: (value: boolean) => Part): Reader =>
  (value) =>
    typeof value === 'boolean' ? toPart(value) : null;

const READERS: Record<string, Reader> = {
  source: text((source) => ({ source })),
  event: text((event) => ({ event })),
  label: text((label) => ({ label })),
  enabled: flag((enabled) => ({ enabled })),
  on_change: (value) => (value === null || typeof value === 'boolean' ? { onChange: value } : null),
  snooze: (value) => {
    if (value === null) return { snooze: '' };
    return typeof value === 'number' && value >= 0 ? { snooze: formatSeconds(value) } : null;
  },
  handler: (value) => {
    const handler = Handler.safeParse(value);
    return handler.success ? { handler: handler.data } : null;
  },
  delivery: (value) => {
    const delivery = DeliverySettings.safeParse(value);
    return delivery.success ? toDeliveryDraft(delivery.data) : null;
  },
  'config.url': text((url) => ({ url })),
  'config.method': text((method) => ({ method: method.toUpperCase() })),
  'config.headers': (value) => {
    if (value === null) return { headers: [] };
    if (!isRecord(value)) return null;
    const headers = Object.entries(value).map(([name, each]) => ({ name, value: String(each) }));
    return { headers };
  },
  'config.headers_format': flag((headersFormat) => ({ headersFormat })),
  'config.payload': (value) => {
    if (value === null) return { payload: '' };
    return isRecord(value) ? { payload: JSON.stringify(value, null, 2) } : null;
  },
  'config.payload_format': flag((payloadFormat) => ({ payloadFormat })),
  'config.body': text((body) => ({ body })),
  'config.body_format': flag((bodyFormat) => ({ bodyFormat })),
  'config.ssl_verify': flag((sslVerify) => ({ sslVerify })),
  'config.secret': text((value) => ({
    secret: value === '' ? { kind: 'none', value } : { kind: 'replace', value },
  })),
  'config.functions': (value) =>
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')
      ? { functions: value.map((code) => ({ code })) }
      : null,
};

// Read-only fields, which a copied hook contains too.
const OWN = new Set([
  'id',
  'created_at',
  'updated_at',
  'version',
  'has_secret',
  'unreadable',
  'health',
]);

/** Fills a draft with the fields of a hook, as the Admin API names them; the other fields stay. */
export function fromValues(values: Record<string, unknown>, base: HookDraft): FilledDraft {
  const filled: FilledDraft = { draft: base, fields: [], warnings: [] };
  const { config, ...rest } = values;
  const inner = isRecord(config) ? config : {};
  const entries = [
    ...Object.entries(rest),
    ...Object.entries(inner).map(([key, value]) => [`config.${key}`, value] as const),
  ];
  for (const [path, value] of entries) {
    if (OWN.has(path)) continue;
    const reader = Object.hasOwn(READERS, path) ? READERS[path] : undefined;
    if (path === 'config.secret' && value === MASKED_SECRET) {
      filled.warnings.push(words.masked);
      continue;
    }
    const part = reader?.(value);
    if (!reader) filled.warnings.push(words.field(path));
    else if (!part) filled.warnings.push(words.value(path));
    else {
      filled.draft = { ...filled.draft, ...part };
      filled.fields.push(path);
    }
  }
  return filled;
}
