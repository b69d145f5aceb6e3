import type { HookResource } from '@/lib/api/resources';

type Signer = Pick<HookResource, 'id' | 'config' | 'has_secret' | 'label' | 'handler'>;

/** Hooks with a secret that may have sent to an address: the one that is known to have, first. */
export function listSigners<Hook extends Signer>(
  hooks: readonly Hook[],
  inboxUrl: string,
  sender: string | null,
): Hook[] {
  const signers = hooks.filter(
    ({ id, config, has_secret }) => has_secret && (id === sender || isWithin(config.url, inboxUrl)),
  );
  return [
    ...signers.filter(({ id }) => id === sender),
    ...signers.filter(({ id }) => id !== sender),
  ];
}

const isWithin = (url: unknown, address: string): boolean =>
  typeof url === 'string' && url.startsWith(address) && /^($|[/?])/.test(url.slice(address.length));
