import type { Handler } from '@/lib/handlers/handler-name';
import type { HandlerForm } from './handler-form';
import { lambdaForm } from './lambda/lambda-form';
import { logForm } from './log/log-form';
import { webhookForm } from './webhook/webhook-form';
import { webhookCustomForm } from './webhook-custom/webhook-custom-form';

/** The form of each handler. */
export const HANDLER_FORMS: Record<Handler, HandlerForm> = {
  webhook: webhookForm,
  'webhook-custom': webhookCustomForm,
  log: logForm,
  lambda: lambdaForm,
} satisfies Record<Handler, HandlerForm>;
