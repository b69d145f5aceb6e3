import { useQuery } from '@tanstack/react-query';
import type { DeliveryRow } from '@/lib/api/resources';
import { toHookNames } from './hook-name';
import { hooksQuery } from './hooks';

type Named = Pick<DeliveryRow, 'hook_id' | 'hook_label' | 'handler'>;

/** Names the hook of a row: by its label, else by where it sends now, else by what it is. */
export function useHookNames(): (row: Named) => string {
  const { data: names } = useQuery({ ...hooksQuery(), select: toHookNames });
  return ({ hook_id, hook_label, handler }) => hook_label ?? names?.get(hook_id) ?? handler;
}
