import { expect, test } from 'vitest';
import { makeWebhookCustom } from '@/lib/testing/factories';
import { makePreviewSession } from './make-preview-session';
import { toPayload } from './to-payload';

const event = { id: '1', source: 'crud', event: 'consumers', data: {}, receivedAt: null };
const context = {
  compatibility: '3.14' as const,
  profile: 'strict' as const,
  pid: 1,
  userAgent: 'Hookline/test',
};
const hookWith = (body: string) => {
  const hook = makeWebhookCustom();
  return { ...hook, source: 'crud', event: null, config: { ...hook.config, payload: null, body } };
};

test('templates are told the time of the draft, and the saved version the same one', () => {
  const hook = hookWith('{{ os.time() }}');
  const session = makePreviewSession(
    { events: [event], base: hook, uniqueFields: [], context },
    () => 0,
  );
  for (const nowMs of [1_000, 9_000]) {
    const [part] = [...session.run({ hook, chosen: '1', nowMs })];
    const rendering = part?.rendered[0]?.rendering;
    expect(rendering && toPayload(rendering)?.value).toBe(nowMs / 1_000);
    expect(part?.difference).toMatchObject({ events: 1, same: 1 });
  }
});

test('only the event that is looked at is traced', () => {
  const other = { ...event, id: '2' };
  const session = makePreviewSession(
    { events: [event, other], base: null, uniqueFields: [], context },
    () => 0,
  );
  const [part] = [...session.run({ hook: hookWith('{{ 1 }}'), chosen: '2', nowMs: 0 })];
  expect(part?.rendered.map(({ eventId, traces }) => [eventId, traces.length])).toEqual([
    ['2', 1],
    ['1', 0],
  ]);
});
