import type { HookDraft } from '../../form/hook-draft';

/** Returns `base` as a custom webhook that sends `request`; the trigger and the label stay. */
export const toCustomWebhookDraft = (
  base: HookDraft,
  request: Pick<HookDraft, 'url' | 'headers' | 'payload'>,
): HookDraft => ({
  ...base,
  ...request,
  handler: 'webhook-custom',
  method: 'POST',
  headersFormat: false,
  payloadFormat: true,
  body: '',
  bodyFormat: true,
  sslVerify: true,
  successRule: '2xx',
});

/** Returns the fields of a custom webhook with this config, as the Admin API names them. */
export const toCustomWebhookValues = (config: Record<string, unknown>) => ({
  handler: 'webhook-custom',
  config,
});
