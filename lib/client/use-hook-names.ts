import { useQuery } from '@tanstack/react-query';
import type { DeliveryRow, HookResource } from '@/lib/api/resources';
import { toHookName } from './hook-name';
import { hooksQuery } from './hooks';

const toNames = (hooks: readonly HookResource[]): ReadonlyMap<string, string> =>
  new Map(hooks.map((hook) => [hook.id, toHookName(hook)]));

type HookReference = Pick<DeliveryRow, 'hook_id' | 'hook_label' | 'handler'>;

/**
 * Returns the function that names the hook of a row which carries only its id. A deleted hook keeps
 * the label it had, or else is named by its handler and the end of its id.
 */
export function useHookNames(): (row: HookReference) => string {
  const { data: names } = useQuery({ ...hooksQuery(), select: toNames });
  return ({ hook_id, hook_label, handler }) =>
    names?.get(hook_id) ?? hook_label ?? `${handler} …${hook_id.slice(-8)}`;
}
