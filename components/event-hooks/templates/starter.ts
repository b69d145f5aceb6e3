import { INBOX_TOKEN, RECEIVE_PATH } from '@/lib/receiver/inbox-token';
import type { HookDraft } from '../form/hook-draft';

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

const INBOX_ADDRESS = new RegExp(`^https?://[^/]+${RECEIVE_PATH}${INBOX_TOKEN}`);
const JSON_TYPE = { name: 'Content-Type', value: 'application/json' };

/** A draft with everything of a starter in it; what the hook listens to stays. */
export function toStarterDraft(starter: Starter, base: HookDraft): HookDraft {
  return {
    ...base,
    handler: 'webhook-custom',
    method: 'POST',
    // An inbox stays: a template is tried there before it goes out.
    url: INBOX_ADDRESS.test(base.url) ? base.url : starter.url,
    headers: [JSON_TYPE, ...(starter.headers ?? [])],
    headersFormat: false,
    payload: JSON.stringify(starter.payload, null, 2),
    payloadFormat: true,
    body: '',
    bodyFormat: true,
    sslVerify: true,
    successRule: '2xx',
  };
}
