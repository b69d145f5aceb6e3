import { INBOX_TOKEN, RECEIVE_PATH } from '@/lib/receiver/inbox-token';
import type { HookDraft } from '../form/hook-draft';
import { toCustomWebhookDraft } from '../handlers/webhook-custom/to-custom-webhook';

/** A template: a complete custom webhook. */
export type Starter = {
  id: string;
  name: string;
  /** The values to replace, and where to find them. */
  fillIn: string;
  url: string;
  headers?: HookDraft['headers'];
  /** Sent as JSON. Its strings are templates; they are encoded after rendering, so no value can break it. */
  payload: Record<string, unknown>;
};

const INBOX_URL = new RegExp(`^https?://[^/]+${RECEIVE_PATH}${INBOX_TOKEN}`);
const JSON_TYPE = { name: 'Content-Type', value: 'application/json' };

/** Returns the draft with the request of a template; the trigger and the label stay. */
export function toStarterDraft(starter: Starter, base: HookDraft): HookDraft {
  return toCustomWebhookDraft(base, {
    // The URL of an inbox stays: a template is tried there before it is used in production.
    url: INBOX_URL.test(base.url) ? base.url : starter.url,
    headers: [JSON_TYPE, ...(starter.headers ?? [])],
    payload: JSON.stringify(starter.payload, null, 2),
  });
}
