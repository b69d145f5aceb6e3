import { isRecord } from '@/lib/fields/is-record';
import type { DraftErrors } from '../../form/hook-draft';
import type { HandlerForm } from '../handler-form';
import { nameReceiver } from '../request/known-receivers';
import {
  fromRequestConfig,
  orAbsent,
  toFlag,
  toHost,
  toRequestConfig,
  toRequestFacts,
  toSecretText,
  toText,
} from '../request/request-config';
import { handlerStrings as words } from '../strings';
import { WebhookCustomFields } from './webhook-custom-fields';

export const webhookCustomForm: HandlerForm = {
  label: 'Custom webhook',
  help: 'Sends a custom request: method, headers, payload and body can be templates.',
  Fields: WebhookCustomFields,
  hasCode: true,
  sendsRequest: true,
  canPing: false,
  summarize: ({ url, method = '' }) =>
    toHost(url) === '' ? null : `send a ${method} request to ${toHost(url)}`,
  toFacts: (draft) => toRequestFacts(draft, draft.method),
  nameDestination: ({ url }) => nameReceiver(url),
  toConfig: (draft, errors) => ({
    ...toRequestConfig(draft, errors),
    method: orAbsent(draft.method),
    payload: toPayload(draft.payload, errors),
    payload_format: draft.payloadFormat,
    body: draft.body === '' ? null : draft.body,
    body_format: draft.bodyFormat,
    headers_format: draft.headersFormat,
  }),
  fromConfig: (config) => ({
    ...fromRequestConfig(config),
    method: toText(config.method) || 'POST',
    headersFormat: toFlag(config.headers_format, false),
    payload: isRecord(config.payload) ? JSON.stringify(config.payload, null, 2) : '',
    payloadFormat: toFlag(config.payload_format, true),
    body: toText(config.body),
    bodyFormat: toFlag(config.body_format, true),
  }),
  // A payload that is not valid JSON yet is compared as it is written.
  toComparedFields: (draft) => ({
    ...toSecretText(draft),
    ...(draft.payload.trim() === '' ? {} : { 'config.payload': draft.payload }),
  }),
};

function toPayload(written: string, errors: DraftErrors): unknown {
  if (written.trim() === '') return null;
  try {
    return JSON.parse(written);
  } catch (error) {
    errors.set('payload', words.notJson(error instanceof Error ? error.message : ''));
    return null;
  }
}
