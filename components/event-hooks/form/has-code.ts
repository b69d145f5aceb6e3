import type { HookResource } from '@/lib/api/resources';

/** Whether a hook is written in a code editor: templates of a request, or functions. */
export const hasCode = ({ handler }: Pick<HookResource, 'handler'>): boolean =>
  handler === 'webhook-custom' || handler === 'lambda';
