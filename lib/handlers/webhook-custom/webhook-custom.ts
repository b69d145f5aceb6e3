import { toOutputBytes } from '@/lib/template';
import { makeRenderer, type Renderer, RenderFailure, type TextPath } from '../code/renderer';
import type { HandlerModule } from '../handler';
import type { HandlerHook } from '../handler-hook';
import type { HandlerEvent, PrepareContext, Prepared } from '../prepared';
import { sendRequest } from '../request/send-request';
import { findHeader, hasHeader, setHeaders } from '../request/set-headers';
import { SIGNATURE_HEADER, sign } from '../request/sign';
import { toResponseOutcome } from '../request/to-response-outcome';
import { vetRequest } from '../request/vet-request';
import { encodePayload, toFormEntries } from './encode-payload';
import { type WebhookCustomConfig, webhookCustomConfig } from './webhook-custom-config';

type RequestOrReason = Extract<Prepared, { kind: 'request' | 'unprepared' }>;
type Content = { url: string; body: Uint8Array | null; contentType?: string };

const encoder = new TextEncoder();

/** Methods whose payload is sent in the query, because their body has no meaning. */
const QUERY_METHODS = new Set(['GET', 'HEAD', 'DELETE']);

// A rendered value is sent as its own bytes, as in Kong: UTF-8, one byte per character.
const renderHeaders = (config: WebhookCustomConfig, renderer: Renderer): Record<string, string> =>
  config.headers_format
    ? Object.fromEntries(
        Object.entries(config.headers).map(([name, value]) => [
          name,
          renderer.render(value, ['headers', name]).bytes,
        ]),
      )
    : { ...config.headers };

const addQuery = (text: string, entries: readonly [string, string][]): string => {
  if (entries.length === 0 || !URL.canParse(text)) return text;
  const url = new URL(text);
  for (const [name, value] of entries) url.searchParams.append(name, value);
  return url.href;
};

// Renders every string in a payload, at any depth, and keeps everything else (spec §5.4).
const renderPayload = (
  renderer: Renderer,
  value: unknown,
  path: TextPath = ['payload'],
): unknown => {
  if (typeof value === 'string') return renderer.render(value, path).output;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((item, index) => renderPayload(renderer, item, [...path, index]));
  // fromEntries defines own keys, also one called __proto__.
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      renderPayload(renderer, item, [...path, key]),
    ]),
  );
};

const toPayload = (config: WebhookCustomConfig, renderer: Renderer): Record<string, unknown> => {
  const given = config.payload ?? {};
  const rendered = config.payload_format ? renderPayload(renderer, given) : given;
  return Object.assign(Object.create(null), rendered);
};

// A body takes precedence over a payload; without either, the request has no body (spec §5.4).
const toContent = (
  config: WebhookCustomConfig,
  renderer: Renderer,
  headers: Record<string, string>,
): Content => {
  const { url, method, body, body_format, payload } = config;
  if (body !== null) {
    const bytes = body_format
      ? toOutputBytes(renderer.render(body, ['body']).bytes)
      : encoder.encode(body);
    return { url, body: bytes };
  }
  if (payload === null) return { url, body: null };
  const values = toPayload(config, renderer);
  if (QUERY_METHODS.has(method)) return { url: addQuery(url, toFormEntries(values)), body: null };
  return { url, ...encodePayload(values, findHeader(headers, 'content-type')) };
};

const toRequest = (
  hook: HandlerHook<WebhookCustomConfig>,
  event: HandlerEvent,
  context: PrepareContext,
): RequestOrReason => {
  const { config } = hook;
  const { nowMs, onTrace } = context;
  const renderer = makeRenderer(event, { nowMs, onTrace, json: hook.delivery.jsonHelper });
  const rendered = renderHeaders(config, renderer);
  const { url, body, contentType } = toContent(config, renderer, rendered);
  const set: Record<string, string> = {};
  if (contentType !== undefined) set['content-type'] = contentType;
  if (!hasHeader(rendered, 'user-agent')) set['user-agent'] = context.userAgent;
  if (config.secret !== null && body !== null && body.byteLength > 0)
    set[SIGNATURE_HEADER] = sign(context, config.secret, body);
  const headers = setHeaders(rendered, set);
  const request = { method: config.method, url, headers, body, sslVerify: config.ssl_verify };
  return vetRequest(request) ?? { kind: 'request', request };
};

/**
 * `webhook-custom`: sends any request. Its payload, body and header values are templates with the
 * event's fields as variables (spec §5.4); it is signed when the hook has a secret and the request a
 * body (spec §5.3).
 */
export const webhookCustom: HandlerModule<'webhook-custom', 'request'> = {
  ...webhookCustomConfig,
  prepare(hook, event, context) {
    try {
      return toRequest(hook, event, context);
    } catch (error) {
      if (error instanceof RenderFailure) return error.reason;
      throw error;
    }
  },
  execute: sendRequest,
  toOutcome: toResponseOutcome,
};
