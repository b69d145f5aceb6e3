import type { HookResource } from '@/lib/api/resources';

type NamedHook = Pick<HookResource, 'label' | 'source' | 'event' | 'handler' | 'config'>;

/**
 * Returns the name of a hook on every screen: its label, else its event and its destination
 * (`crud · consumers → hooks.slack.com`). The path is left out, since it may contain a credential.
 */
export function toHookName({ label, source, event, handler, config }: NamedHook): string {
  if (label !== null) return label;
  const subject = event === null ? source : `${source} · ${event}`;
  return `${subject} → ${findHost(config.url) ?? handler}`;
}

function findHost(url: unknown): string | null {
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).host : null;
}
