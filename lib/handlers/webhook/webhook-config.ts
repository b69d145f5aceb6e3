import { z } from 'zod';
import { flag } from '@/lib/fields/flag';
import { headers } from '@/lib/fields/headers';
import { targetUrl } from '@/lib/fields/target-url';
import { secret } from '@/lib/fields/text';
import type { Compatibility } from '../compatibility';
import { type HandlerConfig, kongRecord } from '../handler-config';

const inputs = {
  '3.4': webhookInput(false),
  '3.14': webhookInput(true),
} satisfies Record<Compatibility, unknown>;

function webhookInput(sslVerify: boolean) {
  return kongRecord({
    url: targetUrl(),
    headers: headers(),
    secret: secret(),
    ssl_verify: flag(sslVerify),
  });
}

export type WebhookConfig = z.infer<(typeof inputs)['3.4']>;

export const webhookConfig = {
  name: 'webhook',
  input: (compatibility) => inputs[compatibility],
  stored: z.object({
    url: z.string(),
    headers: z.record(z.string(), z.string()).default({}),
    secret: z.string().nullable().default(null),
    ssl_verify: z.boolean().default(false),
  }),
  fields: { url: 'string', headers: 'map', secret: 'string', ssl_verify: 'boolean' },
  code: 'none',
  isPingable: true,
} satisfies HandlerConfig<'webhook', WebhookConfig>;
