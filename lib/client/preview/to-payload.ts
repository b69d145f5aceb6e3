import { findHeader } from '@/lib/handlers/request/set-headers';
import type { Rendering } from './render-event';

/** The payload as a receiver reads it: a value if it can be parsed, else the text. */
export type Payload = {
  form: 'json' | 'form' | 'text' | 'none' | 'result' | 'log';
  value: unknown;
};

const decoder = new TextDecoder();

const parseJson = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

const parseForm = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text));

/** Returns the payload of a rendering, or null if it failed. */
export const toPayload = (rendering: Rendering): Payload | null => {
  if (rendering.kind === 'unprepared') return null;
  if (rendering.kind === 'log') return { form: 'log', value: rendering.line };
  if (rendering.kind === 'ran')
    return rendering.run.ok ? { form: 'result', value: rendering.run.result } : null;
  const { body, headers } = rendering.request;
  if (body === null) return { form: 'none', value: null };
  const text = decoder.decode(body);
  const type = findHeader(headers, 'content-type') ?? '';
  if (/urlencoded/i.test(type)) return { form: 'form', value: parseForm(text) };
  const json = parseJson(text);
  return json ? { form: 'json', value: json.value } : { form: 'text', value: text };
};
