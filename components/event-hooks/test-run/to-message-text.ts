import type { ReceivedMessage, SentMessage } from '@/components/exchange/exchange';

/** A message as lines that compare well: where to or the status, the headers, the body laid out. */
export function toMessageText(message: SentMessage | ReceivedMessage | null): string {
  if (message === null) return '';
  const first = 'status' in message ? String(message.status) : `${message.method} ${message.url}`;
  const headers = Object.entries(message.headers).map(([name, value]) => `${name}: ${value}`);
  const { text, base64 } = message.body;
  return [first, ...headers, '', layOut(text ?? base64 ?? '')].join('\n');
}

// Laid out only where that loses nothing, such as the digits of a long number.
function layOut(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? JSON.stringify(value, null, 2) : text;
  } catch {
    return text;
  }
}
