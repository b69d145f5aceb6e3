import { INBOX_TOKEN, RECEIVE_PATH } from '@/lib/receiver/inbox-token';
import type { HookDraft } from '../form/hook-draft';
import { toCustomWebhookDraft } from '../handlers/webhook-custom/to-custom-webhook';

/** A complete custom webhook to begin from. */
export type Starter = {
  id: string;
  name: string;
  /** What of it is a placeholder, and where the real one is found. */
  fillIn: string;
  url: string;
  headers?: HookDraft['headers'];
  /** Sent as JSON. Its texts are templates; the rendered values are encoded after, so none can break it. */
  payload: Record<string, unknown>;
};

const INBOX_URL = new RegExp(`^https?://[^/]+${RECEIVE_PATH}${INBOX_TOKEN}`);
const JSON_TYPE = { name: 'Content-Type', value: 'application/json' };

/** A draft with everything of a starter in it; what the hook listens to stays. */
export function toStarterDraft(starter: Starter, base: HookDraft): HookDraft {
  return toCustomWebhookDraft(base, {
    // The URL of an inbox stays: a template is tried there before it is used in production.
    url: INBOX_URL.test(base.url) ? base.url : starter.url,
    headers: [JSON_TYPE, ...(starter.headers ?? [])],
    payload: JSON.stringify(starter.payload, null, 2),
  });
}
