import type { EventHook, WebhookConfig } from '@/lib/event-hooks/schema';
import type {
  EventHookHandler,
  HandlerEvent,
  PrepareContext,
  Prepared,
  Unprepared,
} from '../handler';
import { hasHeader, setHeaders } from '../request/set-headers';
import { SIGNATURE_HEADER, sign } from '../request/sign';
import { vetRequest } from '../request/vet-request';

const encoder = new TextEncoder();

/** What every event of a hook shares: its headers but for the signature, or why nothing can be sent. */
type Base = { headers: Record<string, string>; userAgent: string; wrong: Unprepared | null };

const makeBase = (config: WebhookConfig, userAgent: string): Base => {
  const headers = setHeaders(config.headers, { 'content-type': 'application/json' });
  if (!hasHeader(headers, 'user-agent')) headers['user-agent'] = userAgent;
  const request = { method: 'POST', url: config.url, headers, body: null, sslVerify: false };
  return { headers, userAgent, wrong: vetRequest(request) };
};

// A version of a hook never changes, and meets thousands of events a second.
const bases = new WeakMap<WebhookConfig, Base>();
const baseOf = (config: WebhookConfig, { userAgent }: PrepareContext): Base => {
  const known = bases.get(config);
  if (known !== undefined && known.userAgent === userAgent) return known;
  const base = makeBase(config, userAgent);
  bases.set(config, base);
  return base;
};

// Where the data has neither key, the body is its text with the two added before the last brace.
const toBody = ({ source, event, data, json }: HandlerEvent): string => {
  const isPlain =
    json !== undefined &&
    json.length > 2 &&
    !Object.hasOwn(data, 'source') &&
    !Object.hasOwn(data, 'event');
  return isPlain
    ? `${json.slice(0, -1)},"source":${JSON.stringify(source)},"event":${JSON.stringify(event)}}`
    : JSON.stringify({ ...data, source, event });
};

/**
 * `webhook`: posts the event's data, flattened, with `source` and `event` over any data of these
 * names (spec §5.1), signed when the hook has a secret (spec §5.3).
 */
export const webhook: EventHookHandler<Extract<EventHook, { handler: 'webhook' }>> = {
  name: 'webhook',
  prepare({ config }, event, context): Prepared {
    const { headers: shared, wrong } = baseOf(config, context);
    if (wrong !== null) return wrong;
    const body = encoder.encode(toBody(event));
    const headers =
      config.secret === null
        ? shared
        : setHeaders(shared, { [SIGNATURE_HEADER]: sign(context, config.secret, body) });
    const request = {
      method: 'POST',
      url: config.url,
      headers,
      body,
      sslVerify: config.ssl_verify,
    };
    return { kind: 'request', request };
  },
};
