import { describe, expect, it } from 'vitest';
import { makeLogHook } from '@/lib/testing/factories';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import type { EventHook } from '../schema';
import { createSource } from './create-source';
import { makeMemorySourceStore } from './memory-store';
import { removeSource } from './remove-source';
import { MAX_SOURCES } from './schema';
import { updateSource } from './update-source';

const actor = { name: 'arya' };
const input = {
  name: 'billing',
  description: 'Our own plugin',
  events: [
    { name: 'paid', fields: ['invoice', 'amount'], unique: ['invoice'] },
    { name: 'late', fields: [] },
  ],
};
const [paid, late] = [
  {
    name: 'paid',
    description: null,
    fields: ['invoice', 'amount'],
    unique: ['invoice'],
    sample: null,
  },
  { name: 'late', description: null, fields: [], unique: null, sample: null },
];
const billing = { name: 'billing', description: 'Our own plugin', custom: true };

const makeWorld = (hooks: EventHook[] = []) => ({
  sources: makeMemorySourceStore(),
  hooks: {
    // A page at a time, so that all of them are asked for.
    list: async ({ after }: { after: string | null }) => {
      const at = hooks.findIndex(({ id }) => id === after) + 1;
      return { hooks: hooks.slice(at, at + 1), more: at + 1 < hooks.length };
    },
  },
  clock: makeFakeClock().now,
});

const listenTo = (event: string | null, label: string | null = null) =>
  makeLogHook({ source: 'billing', event, label });

describe('creating a source', () => {
  it('adds it to the catalogue, with who did it and when', async () => {
    const world = makeWorld();
    const source = await createSource(world, input, actor);
    expect(source).toEqual({ ...billing, events: [paid, late] });
    expect(await world.sources.list()).toEqual([source]);
    expect(world.sources.changes).toEqual([
      { before: null, after: source, actor, at: world.clock() },
    ]);
  });

  it('does not replace a source of the same name', async () => {
    const world = makeWorld();
    await createSource(world, input, actor);
    const again = createSource(world, { ...input, description: null }, actor);
    await expect(again).rejects.toMatchObject({
      name: 'unique constraint violation',
      fields: { name: 'there is a source of this name already' },
    });
    expect(await world.sources.list()).toMatchObject([{ description: 'Our own plugin' }]);
  });

  it('reports an error for every invalid field', async () => {
    const events = [{ name: 'a b', fields: ['x'], unique: ['y'] }];
    const made = createSource(makeWorld(), { name: 'crud', events, more: 1 }, actor);
    await expect(made).rejects.toMatchObject({
      name: 'schema violation',
      fields: {
        name: 'a source of the gateway has this name',
        more: 'unknown field',
        events: [
          { name: expect.stringContaining('letters'), unique: ['is not one of the fields'] },
        ],
      },
    });
  });

  it('rejects keys that change the prototype of an object', async () => {
    const sample = JSON.parse('{"a": {"__proto__": 1}}');
    const events = [{ name: 'a', sample }];
    const made = createSource(makeWorld(), { name: 'x', events }, actor);
    await expect(made).rejects.toMatchObject({
      fields: { events: [{ sample: { a: JSON.parse('{"__proto__": "unknown field"}') } }] },
    });
  });

  it('fails beyond the maximum number of sources', async () => {
    const world = makeWorld();
    for (let n = 0; n < MAX_SOURCES; n++)
      await createSource(world, { ...input, name: `source-${n}` }, actor);
    await expect(createSource(world, input, actor)).rejects.toMatchObject({
      name: 'schema violation',
      message: 'There are 200 custom sources, the most there may be.',
    });
  });
});

describe('updating a source', () => {
  it('replaces it with all its events', async () => {
    const world = makeWorld([listenTo('paid'), listenTo(null)]);
    const before = await createSource(world, input, actor);
    const after = await updateSource(
      world,
      'billing',
      { ...input, description: ' ', events: input.events.slice(0, 1) },
      actor,
    );
    expect(after).toEqual({ ...billing, description: null, events: [paid] });
    expect(world.sources.changes.at(-1)).toMatchObject({ before, after });
  });

  it('does not overwrite a concurrent change', async () => {
    const world = makeWorld();
    const { custom: _, ...seen } = await createSource(world, input, actor);
    const turned = { ...seen, events: seen.events.toReversed() };
    const theirs = { ...input, description: 'Theirs' };
    await updateSource(world, 'billing', theirs, actor, turned);
    await expect(updateSource(world, 'billing', input, actor, seen)).rejects.toMatchObject({
      name: 'conflict',
      message: expect.stringContaining('billing was changed by somebody else'),
    });
    expect(await world.sources.list()).toMatchObject([{ description: 'Theirs' }]);
  });

  it('looks again when somebody saves between its look and its writing', async () => {
    const world = makeWorld();
    const first = await createSource(world, input, actor);
    const theirs = { ...first, description: 'Theirs' };
    const { save } = world.sources;
    let isFirst = true;
    world.sources.save = async (change) => {
      if (isFirst) await save({ ...change, before: first, after: theirs });
      isFirst = false;
      return save(change);
    };
    await updateSource(world, 'billing', input, actor);
    expect(world.sources.changes.map(({ before }) => before)).toEqual([null, first, theirs]);
  });

  it('keeps its name', async () => {
    const world = makeWorld();
    await createSource(world, input, actor);
    const renamed = updateSource(world, 'billing', { ...input, name: 'bills' }, actor);
    await expect(renamed).rejects.toMatchObject({
      fields: { name: 'cannot be changed, because hooks and events refer to it' },
    });
  });

  it('does not remove an event that hooks listen to, and names the hooks', async () => {
    const hooks = [listenTo('paid'), listenTo('late', 'Reminders'), listenTo(null)];
    const world = makeWorld(hooks);
    await createSource(world, input, actor);
    const events = input.events.slice(0, 1);
    await expect(updateSource(world, 'billing', { ...input, events }, actor)).rejects.toMatchObject(
      {
        name: 'in use',
        message: `A hook listens to late of billing: “Reminders” (${hooks[1]?.id}). Remove or change them first.`,
        fields: { hooks: [hooks[1]?.id] },
      },
    );
    expect(await world.sources.list()).toMatchObject([{ events: [paid, late] }]);
  });

  it.each(['nope', 'crud'])('does not find %s', async (name) => {
    const updated = updateSource(makeWorld(), name, { ...input, name }, actor);
    await expect(updated).rejects.toMatchObject({ name: 'not found' });
  });
});

describe('removing a source', () => {
  it('removes it from the catalogue', async () => {
    const world = makeWorld([makeLogHook({ source: 'crud', event: 'consumers' })]);
    const before = await createSource(world, input, actor);
    await removeSource(world, 'billing', actor);
    expect(await world.sources.list()).toEqual([]);
    expect(world.sources.changes.at(-1)).toMatchObject({ before, after: null, actor });
  });

  it('is rejected while hooks listen to it, with an error that names them', async () => {
    const hooks = [
      listenTo('paid'),
      listenTo(null, 'All'),
      ...Array.from({ length: 5 }, () => listenTo('late')),
    ];
    const world = makeWorld(hooks);
    await createSource(world, input, actor);
    await expect(removeSource(world, 'billing', actor)).rejects.toMatchObject({
      name: 'in use',
      message: expect.stringMatching(
        /^7 hooks listen to the source billing: .*“All”.*and 2 more\./,
      ),
      fields: { hooks: hooks.map(({ id }) => id) },
    });
    expect(await world.sources.list()).toHaveLength(1);
  });

  it('does not find one that is not there', async () => {
    await expect(removeSource(makeWorld(), 'billing', actor)).rejects.toMatchObject({
      name: 'not found',
    });
  });
});
