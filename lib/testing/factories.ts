import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import { DeliverySettings, type EventHook } from '@/lib/event-hooks/schema';

let serial = 0;

/** Makes a v7 id that increases with every call and does not depend on the current time. */
export const makeTestId = (): string => {
  serial += 1;
  return `019b0000-0000-7000-8000-${serial.toString(16).padStart(12, '0')}`;
};

type Handled<Name extends EventHook['handler']> = Extract<EventHook, { handler: Name }>;

const common = () => ({
  id: makeTestId(),
  source: 'crud',
  event: 'consumers',
  snooze: null,
  on_change: null,
  created_at: 1_767_268_800,
  updated_at: 1_767_268_800,
  label: null,
  enabled: true,
  delivery: DeliverySettings.parse({}),
  version: 1,
  versionId: makeTestId(),
});

/** Makes an enabled webhook on `crud` / `consumers`; `config` is merged into the default. */
export const makeWebhook = ({
  config,
  ...fields
}: Partial<Omit<Handled<'webhook'>, 'config'>> & {
  config?: Partial<Handled<'webhook'>['config']>;
} = {}): Handled<'webhook'> => ({
  ...common(),
  handler: 'webhook',
  config: {
    url: 'http://receiver.example/hook',
    headers: {},
    secret: null,
    ssl_verify: false,
    ...config,
  },
  ...fields,
});

export const makeLogHook = (fields: Partial<Handled<'log'>> = {}): Handled<'log'> => ({
  ...common(),
  handler: 'log',
  config: {},
  ...fields,
});

export const makeLambda = (fields: Partial<Handled<'lambda'>> = {}): Handled<'lambda'> => ({
  ...common(),
  handler: 'lambda',
  config: { functions: ['return function () return true end'] },
  ...fields,
});

export const makeWebhookCustom = (
  fields: Partial<Handled<'webhook-custom'>> = {},
): Handled<'webhook-custom'> => ({
  ...common(),
  handler: 'webhook-custom',
  config: {
    url: 'http://receiver.example/hook',
    method: 'POST',
    payload: { text: '{{ entity.username }}' },
    payload_format: true,
    body: null,
    body_format: true,
    headers: {},
    headers_format: false,
    secret: null,
    ssl_verify: false,
  },
  ...fields,
});

/** The creation of a consumer, as in spec §8.2. */
export const makeIncomingEvent = (fields: Partial<IncomingEvent> = {}): IncomingEvent => ({
  source: 'crud',
  event: 'consumers',
  data: {
    operation: 'create',
    schema: 'consumers',
    entity: { id: '84a1e2f0-8f6e-4f4c-9f0e-2a2f7f6d4c11', username: 'arya', type: 0 },
  },
  origin: 'api',
  ...fields,
});
