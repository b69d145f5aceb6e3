import type { HandlerModule } from './handler';
import type { HandlerHook } from './handler-hook';
import type { Handler } from './handler-name';
import { lambda } from './lambda/lambda';
import { log } from './log/log';
import { webhook } from './webhook/webhook';
import { webhookCustom } from './webhook-custom/webhook-custom';

const MODULES = {
  webhook,
  'webhook-custom': webhookCustom,
  log,
  lambda,
} satisfies { [Name in Handler]: HandlerModule<Name> };

const BY_NAME: Readonly<Record<Handler, HandlerModule>> = MODULES;

/** Returns the module of a hook's handler. It accepts the hook's config and what it prepared itself. */
export const handlerOf = ({ handler }: Pick<HandlerHook, 'handler'>): HandlerModule =>
  BY_NAME[handler];
