import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { EventHook } from '@/lib/event-hooks/schema';
import { prepare } from '@/lib/handlers/prepare';
import { makeWebhook, makeWebhookCustom } from '@/lib/testing/factories';
import { makePrepareContext } from '@/lib/testing/hooks/prepare-context';
import { makePreviewSession } from './make-preview-session';
import type { Rendering } from './render-event';

type Case = { name: string; template: string; context?: Record<string, unknown> };

const file = new URL('../../template/fixtures/resty-template.jsonl', import.meta.url);
const cases: Case[] = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

// Delivery's own context, with the HMAC of Node; preview brings the one of the browser.
const delivery = makePrepareContext({ compatibility: '3.14', profile: 'strict' });
const { hmac: _, nowMs, ...context } = delivery;

const preview = (hook: EventHook, data: Record<string, unknown>): Rendering | undefined => {
  const event = { id: '1', source: 'crud', event: 'consumers', data, receivedAt: null };
  const session = makePreviewSession(
    { events: [event], base: null, uniqueFields: [], context },
    () => 0,
  );
  return [...session.run({ hook, chosen: '1', nowMs })].flatMap(({ rendered }) => rendered)[0]
    ?.rendering;
};

// Addresses of tables count up; two runs of one template name different ones.
const maskAddresses = (text: string) => text.replace(/0x[0-9a-f]{6,}/g, '0xADDRESS');
const show = (value: unknown) =>
  maskAddresses(
    JSON.stringify(value, (_key, item) =>
      item instanceof Uint8Array ? Buffer.from(item).toString('latin1') : item,
    ),
  );

describe('preview is delivery', () => {
  test.each(cases.map((each) => [each.name, each] as const))(
    'byte for byte: %s',
    (_name, { template, context: data = {} }) => {
      const hook = makeWebhookCustom({
        config: {
          ...makeWebhookCustom().config,
          url: 'https://receiver.example/',
          payload: null,
          body: template,
          headers: { 'x-first': '{{ operation }}' },
          headers_format: true,
          secret: 'secret',
        },
      });
      const event = { source: 'crud', event: 'consumers', data };
      const delivered = prepare(hook, event, delivery);
      const shown = preview(hook, data);
      if (delivered.kind === 'request' && /0x[0-9a-f]{6,}/.test(show(delivered))) {
        const unsigned = { ...hook, config: { ...hook.config, secret: null } };
        expect(show(preview(unsigned, data))).toBe(show(prepare(unsigned, event, delivery)));
        return;
      }
      expect(show(shown)).toBe(show(delivered));
    },
  );

  test('a signed webhook too', () => {
    const hook = makeWebhook({ config: { secret: 'secret' } });
    const data = { entity: { name: 'ä€😀' } };
    const event = { source: 'crud', event: 'consumers', data };
    const delivered = prepare(hook, event, delivery);
    expect(delivered).toMatchObject({
      request: { headers: { 'x-kong-signature': expect.stringMatching(/^sha256=[0-9a-f]{64}$/) } },
    });
    expect(show(preview(hook, data))).toBe(show(delivered));
  });
});
