import type { HandlerModule } from '../handler';
import type { HandlerEvent, PrepareContext, Unprepared } from '../prepared';
import { sendRequest } from '../request/send-request';
import { hasHeader, setHeaders } from '../request/set-headers';
import { SIGNATURE_HEADER, sign } from '../request/sign';
import { toResponseOutcome } from '../request/to-response-outcome';
import { vetRequest } from '../request/vet-request';
import { type WebhookConfig, webhookConfig } from './webhook-config';

const encoder = new TextEncoder();

/** What all requests of a hook share: the headers except the signature, or why none can be sent. */
type Base = { headers: Record<string, string>; userAgent: string; wrong: Unprepared | null };

const makeBase = (config: WebhookConfig, userAgent: string): Base => {
  const headers = setHeaders(config.headers, { 'content-type': 'application/json' });
  if (!hasHeader(headers, 'user-agent')) headers['user-agent'] = userAgent;
  const request = { method: 'POST', url: config.url, headers, body: null, sslVerify: false };
  return { headers, userAgent, wrong: vetRequest(request) };
};

// The config of a hook version never changes, and may serve thousands of events per second.
const bases = new WeakMap<WebhookConfig, Base>();
const baseOf = (config: WebhookConfig, { userAgent }: PrepareContext): Base => {
  const known = bases.get(config);
  if (known !== undefined && known.userAgent === userAgent) return known;
  const base = makeBase(config, userAgent);
  bases.set(config, base);
  return base;
};

// If the data has neither key, the two are inserted before the last brace of its JSON text.
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
 * `webhook`: sends the event's data, flattened, with `source` and `event` overriding data of these
 * names (spec §5.1), signed when the hook has a secret (spec §5.3).
 */
export const webhook: HandlerModule<'webhook', 'request'> = {
  ...webhookConfig,
  prepare({ config }, event, context) {
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
  execute: sendRequest,
  toOutcome: toResponseOutcome,
};
