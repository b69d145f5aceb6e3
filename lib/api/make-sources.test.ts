import { expect, it } from 'vitest';
import { makeSources } from './make-sources';

const chat = { name: 'chat', description: null, custom: true, events: [] };

it('lists custom sources beside those of the gateway, and the same array until they change', async () => {
  let custom = [chat];
  const sources = makeSources({ list: async () => custom });
  const first = await sources.list();
  expect(first.map(({ name }) => name)).toEqual(expect.arrayContaining(['crud', 'chat']));
  expect(await sources.list()).toBe(first);
  custom = [];
  expect((await sources.list()).map(({ name }) => name)).not.toContain('chat');
});
