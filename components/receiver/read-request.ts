import { z } from 'zod';
import { type ChatMessage, toChat } from '@/components/exchange/chat/to-chat';
import type { InboxRequestResource } from '@/lib/api/inbox-resources';

const DELIVERY_HEADER = 'x-hookline-delivery';
const DeliveryId = z.uuid();

type Headers = readonly (readonly [name: string, value: string])[];

/** Returns the delivery id that the headers name, or null when there is no valid one. */
export function findDeliveryId(headers: Headers): string | null {
  const value = headers.find(([name]) => name.toLowerCase() === DELIVERY_HEADER)?.[1];
  return DeliveryId.safeParse(value).data ?? null;
}

/** Returns the headers by name. The values of a repeated header are joined as HTTP defines it. */
export function toHeaderRecord(headers: Headers): Record<string, string> {
  const byName = new Map<string, string>();
  for (const [name, value] of headers) {
    const earlier = byName.get(name);
    byName.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
  }
  return Object.fromEntries(byName);
}

/** Returns the part of a path that follows the URL of the inbox, at least `/`. */
export function toInboxPath(pathAndQuery: string, token: string): string {
  const at = pathAndQuery.indexOf(token);
  const rest = at < 0 ? pathAndQuery : pathAndQuery.slice(at + token.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** Parses a body as a chat message. Returns null when it is not one or was truncated. */
export function findChat({ body }: Pick<InboxRequestResource, 'body'>): ChatMessage | null {
  if (body.text === null || body.truncated) return null;
  try {
    return toChat('', JSON.parse(body.text));
  } catch {
    return null;
  }
}
