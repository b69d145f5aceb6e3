import { describe, expect, it } from 'vitest';
import { makeTestEventHookWorld } from '@/lib/testing/hooks/test-event-hook-world';
import { createEventHook } from './verbs/create-event-hook';
import { updateEventHook } from './verbs/update-event-hook';
import { upsertEventHook } from './verbs/upsert-event-hook';

const actor = { name: 'ada' };
const lambda = (...functions: string[]) => ({
  source: 'crud',
  event: 'consumers',
  handler: 'lambda',
  config: { functions },
});
const custom = (config: object) => ({
  source: 'crud',
  event: 'consumers',
  handler: 'webhook-custom',
  config: { url: 'https://a.example', method: 'POST', ...config },
});

describe('saving a hook whose code does not compile', () => {
  it('names the function, its line and its column in the field', async () => {
    const { deps } = makeTestEventHookWorld();
    const kong = lambda('return function () end', 'return function ()\n  x =\nend');
    await expect(createEventHook(deps, { kong }, actor)).rejects.toMatchObject({
      code: 2,
      fields: {
        config: {
          functions: [
            null,
            expect.stringMatching(/^Error parsing function: .*:3: .*\(line 3, column 1\)$/),
          ],
        },
      },
    });
  });

  it('names each template whose format switch is on, and no other', async () => {
    const { deps } = makeTestEventHookWorld();
    const kong = custom({
      payload: { text: '{% end %}' },
      body: '{{{x}}}',
      headers: { 'x-a': '{% end %}' },
    });
    const fields = { config: { payload: { text: expect.any(String) }, body: expect.any(String) } };
    await expect(createEventHook(deps, { kong }, actor)).rejects.toMatchObject({ fields });
    const off = { ...kong, config: { ...kong.config, payload_format: false, body_format: false } };
    await expect(createEventHook(deps, { kong: off }, actor)).resolves.toHaveProperty('id');
  });

  it('is rejected by update and upsert too, and leaves the hook unchanged', async () => {
    const { deps } = makeTestEventHookWorld();
    const hook = await createEventHook(deps, { kong: lambda('return 1') }, actor);
    const broken = lambda('x =');
    const { id } = hook;
    const refused = { fields: { config: { functions: [expect.any(String)] } } };
    await expect(updateEventHook(deps, id, { kong: broken }, actor)).rejects.toMatchObject(refused);
    await expect(upsertEventHook(deps, id, { kong: broken }, actor)).rejects.toMatchObject(refused);
    expect(await deps.store.find(id)).toEqual(hook);
  });

  it('keeps whether templates may say json(value)', async () => {
    const { deps } = makeTestEventHookWorld();
    const kong = custom({ body: '{"name":{*json(entity.username)*}}' });
    const asked = { delivery: { jsonHelper: true } };
    const hook = await createEventHook(deps, { kong, hookline: asked }, actor);
    expect(hook.delivery.jsonHelper).toBe(true);
  });
});
