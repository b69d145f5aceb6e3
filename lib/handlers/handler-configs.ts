import type { z } from 'zod';
import type { HandlerConfig } from './handler-config';
import type { Handler } from './handler-name';
import { lambdaConfig } from './lambda/lambda-config';
import { logConfig } from './log/log-config';
import { webhookConfig } from './webhook/webhook-config';
import { webhookCustomConfig } from './webhook-custom/webhook-custom-config';

const CONFIGS = {
  webhook: webhookConfig,
  'webhook-custom': webhookCustomConfig,
  log: logConfig,
  lambda: lambdaConfig,
} satisfies { [Name in Handler]: HandlerConfig<Name> };

/** The config of a handler, as it is validated and stored. */
export type ConfigOf<Name extends Handler> = Name extends keyof typeof CONFIGS
  ? z.infer<(typeof CONFIGS)[Name]['stored']>
  : never;

/** The descriptions of all handlers' configs, by name. */
export const HANDLER_CONFIGS: Readonly<Record<Handler, HandlerConfig>> = CONFIGS;
