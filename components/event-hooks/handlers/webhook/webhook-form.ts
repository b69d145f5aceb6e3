import type { HandlerForm } from '../handler-form';
import { nameReceiver } from '../request/known-receivers';
import {
  fromRequestConfig,
  toHost,
  toRequestConfig,
  toRequestFacts,
  toSecretText,
} from '../request/request-config';
import { WebhookFields } from './webhook-fields';

export const webhookForm: HandlerForm = {
  label: 'Webhook',
  help: 'Posts the fields of the event as JSON, with its source and event.',
  Fields: WebhookFields,
  hasCode: false,
  sendsRequest: true,
  canPing: true,
  summarize: ({ url }) => (toHost(url) === '' ? null : `post it to ${toHost(url)}`),
  toFacts: (draft) => toRequestFacts(draft, 'POST'),
  nameDestination: ({ url }) => nameReceiver(url),
  toConfig: toRequestConfig,
  fromConfig: fromRequestConfig,
  toComparedFields: toSecretText,
};
