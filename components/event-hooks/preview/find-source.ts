import type { Rendering } from '@/lib/client/preview/render-event';
import type { EventHook } from '@/lib/event-hooks/schema';

/** The text a failure's line counts in; null where it is not one text of the hook. */
export function findSource(hook: EventHook, rendering: Rendering): string | null {
  if (rendering.kind === 'ran' && hook.handler === 'lambda' && !rendering.run.ok)
    return hook.config.functions[rendering.run.function] ?? null;
  if (rendering.kind !== 'unprepared' || hook.handler !== 'webhook-custom') return null;
  const { body, headers, payload } = hook.config;
  const texts = findTexts('', { body, headers, payload });
  return texts.find(({ path }) => rendering.message.startsWith(`${path}: `))?.text ?? null;
}

function findTexts(path: string, value: unknown): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    findTexts(path === '' ? key : `${path}.${key}`, item),
  );
}
