import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '@/lib/delivery/clock';
import type { EventHook } from '@/lib/event-hooks/schema';
import type { Prepared } from '@/lib/handlers/prepared';
import { makeLanguages, type SandboxedLanguages } from '@/lib/languages/make-languages';
import { makeLambda, makeWebhookCustom } from '@/lib/testing/factories';
import { bundleSandbox } from '@/lib/testing/programs/bundle-sandbox';
import { makeTestPreview, type TestPreview } from '@/lib/testing/screens/preview-worker';

const read = <Case>(name: string): Case[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const templates = read<{ name: string; template: string; context?: Record<string, unknown> }>(
  '../../template/fixtures/resty-template.jsonl',
);
const programs = read<{ code: string }>('../../lua/fixtures/luajit.jsonl');

const NOW = Date.parse('2026-01-01T12:00:00.000Z');
const CONTEXT = {
  compatibility: '3.14' as const,
  profile: 'strict' as const,
  pid: 7,
  userAgent: 'Hookline/test',
};

let folder = '';
let languages: SandboxedLanguages;
let preview: TestPreview;
beforeAll(async () => {
  folder = await bundleSandbox();
  languages = makeLanguages({ clock: systemClock }, { folder, threads: 1, wallMs: 60_000 });
  preview = await makeTestPreview();
  return async () => {
    await preview.close();
    await languages.sandbox.stop();
    await rm(folder, { recursive: true });
  };
});

/** Returns what the preview worker renders for a draft of the hook. */
const show = async (hook: EventHook, data: Record<string, unknown>) => {
  const event = { id: '1', source: 'crud', event: 'consumers', data, receivedAt: null };
  preview.setUp({ events: [event], base: null, uniqueFields: [], context: CONTEXT });
  const [rendered] = await preview.show({ hook, chosen: '1', nowMs: NOW });
  return rendered?.rendering;
};

const deliver = (hook: EventHook, data: Record<string, unknown>): Promise<Prepared> =>
  languages.prepare(
    hook,
    { source: 'crud', event: 'consumers', data, json: JSON.stringify(data) },
    { ...CONTEXT, nowMs: NOW },
  );

// Addresses of tables count up, so that two runs name different ones; a signature follows them.
const toText = (value: unknown): string =>
  JSON.stringify(value, (_key, item) =>
    item instanceof Uint8Array ? Buffer.from(item).toString('latin1') : item,
  );
const maskAddresses = (text: string) =>
  /0x[0-9a-f]{6,}/.test(text)
    ? text.replace(/0x[0-9a-f]{6,}/g, '0xADDRESS').replace(/sha256=[0-9a-f]{64}/g, 'sha256=…')
    : text;
// Undefined fields, and the order of fields, are nothing to a receiver.
const same = (value: unknown): unknown => JSON.parse(maskAddresses(toText(value)));

describe('what the worker of the preview shows is what the sandbox makes for a delivery', () => {
  test.each(templates.map((each) => [each.name, each] as const))(
    'byte for byte: %s',
    async (_name, { template, context: data = {} }) => {
      const hook = makeWebhookCustom();
      const drafted = {
        ...hook,
        source: 'crud',
        event: null,
        config: {
          ...hook.config,
          url: 'https://receiver.example/',
          payload: null,
          body: template,
          headers: { 'x-first': '{{ operation }}' },
          headers_format: true,
          secret: 'secret',
        },
      };
      expect(same(await show(drafted, data))).toEqual(same(await deliver(drafted, data)));
    },
  );

  test.each(programs.map(({ code }) => code))('value for value: %s', async (code) => {
    const functions = [`return function (data, event, source, pid) ${code}\nend`];
    const hook = makeLambda({ config: { functions } });
    const data = { operation: 'create', entity: { username: 'Ann' } };
    const shown = await show({ ...hook, source: 'crud', event: null }, data);
    if (shown?.kind !== 'ran') throw new Error(`It did not run: ${toText(shown)}`);
    const { trace: _, ...run } = shown.run;
    const event = { source: 'crud', event: 'consumers', data };
    const { profile, pid } = CONTEXT;
    const delivered = await languages.runLambda({ functions, event, profile, pid, nowMs: NOW });
    expect(same(run)).toEqual(same(delivered));
  });

  test('functions are told the process of the engine, and the time; of ngx they have no worker [5.9-pid]', async () => {
    const functions = [
      'return function (_, _, _, pid) return { pid, os.time(), ngx.worker == nil } end',
    ];
    const hook = makeLambda({ config: { functions } });
    const shown = await show({ ...hook, source: 'crud', event: null }, {});
    expect(shown).toMatchObject({ run: { ok: true, result: [7, NOW / 1_000, true] } });
  });
});
