import { type ChatMessage, toChat } from '@/components/exchange/chat/to-chat';
import type { InboxRequestResource } from '@/lib/api/inbox-resources';

/** What arrived as a message of a chat; null when it reads like none, or not all of it was kept. */
export function findChat({ body }: Pick<InboxRequestResource, 'body'>): ChatMessage | null {
  if (body.text === null || body.truncated) return null;
  try {
    return toChat('', JSON.parse(body.text));
  } catch {
    return null;
  }
}
