import { isRecord } from '@/lib/fields/is-record';

const NAMES = ['username', 'name', 'custom_id', 'target', 'prefix', 'value', 'group', 'id'];

/**
 * What an event is about, such as `create arya`: the operation, and the name of the entity. Empty
 * where its data has neither. Distinguishes events of one type that arrived together.
 */
export function toEventSubject(data: Record<string, unknown>): string {
  const operation = typeof data.operation === 'string' ? data.operation : '';
  const holder = [data.entity, data.consumer].find(isRecord) ?? {};
  const name = NAMES.map((key) => holder[key]).find(
    (value) => typeof value === 'string' && value !== '',
  );
  return [operation, name].filter(Boolean).join(' ');
}
