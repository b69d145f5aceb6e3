import { describe, expect, it } from 'vitest';
import type { Source } from './source';
import type { SourceChange, SourceStore } from './store';

const shipping: Source = {
  name: 'shipping',
  description: 'Our own plugin',
  custom: true,
  events: [
    {
      name: 'delayed',
      description: null,
      fields: ['parcel', 'err'],
      unique: ['parcel'],
      sample: { parcel: { id: 7, lines: [null, 'a', '\u0000'] }, err: 'é' },
    },
    { name: 'lost', description: 'All lost', fields: [], unique: null, sample: null },
  ],
};
const billing: Source = { name: 'billing', description: null, custom: true, events: [] };

const change = (before: Source | null, after: Source | null): SourceChange => ({
  before,
  after,
  actor: { name: 'arya' },
  at: new Date('2026-01-02T03:04:05.678Z'),
});

/** What every source store must do; each test is given an empty one. */
export const describeSourceStore = (name: string, makeStore: () => Promise<SourceStore>): void => {
  describe(`a source store: ${name}`, () => {
    it('returns the complete sources that were saved, by name', async () => {
      const store = await makeStore();
      expect(await store.save(change(null, shipping))).toBe('saved');
      expect(await store.save(change(null, billing))).toBe('saved');
      expect(await store.list()).toEqual([billing, shipping]);
      expect(await store.refresh()).toEqual([billing, shipping]);
    });

    it('replaces a source with all its events, and forgets a removed one', async () => {
      const store = await makeStore();
      await store.save(change(null, shipping));
      const after = { ...shipping, description: null, events: shipping.events.slice(1) };
      expect(await store.save(change(shipping, after))).toBe('saved');
      expect(await store.list()).toEqual([after]);
      expect(await store.save(change(after, null))).toBe('saved');
      expect(await store.list()).toEqual([]);
    });

    it('neither adds an existing source nor changes an absent one', async () => {
      const store = await makeStore();
      expect(await store.save(change(billing, { ...billing, description: 'x' }))).toBe('conflict');
      expect(await store.save(change(billing, null))).toBe('conflict');
      await store.save(change(null, billing));
      expect(await store.save(change(null, { ...billing, events: shipping.events }))).toBe(
        'conflict',
      );
      expect(await store.list()).toEqual([billing]);
    });

    it('neither replaces nor removes a source that was saved since it was read', async () => {
      const store = await makeStore();
      await store.save(change(null, shipping));
      const [delayed, lost] = shipping.events;
      const theirs = {
        ...shipping,
        events: [{ ...delayed, sample: { parcel: 8 } }, lost],
      } as Source;
      expect(await store.save(change(shipping, theirs))).toBe('saved');
      expect(await store.save(change(shipping, { ...shipping, description: 'Mine' }))).toBe(
        'conflict',
      );
      expect(await store.save(change(shipping, null))).toBe('conflict');
      expect(await store.list()).toEqual([theirs]);
    });

    it('returns the same array while nothing changes', async () => {
      const store = await makeStore();
      await store.save(change(null, billing));
      const first = await store.list();
      expect(await store.refresh()).toBe(first);
      expect(await store.list()).toBe(first);
    });
  });
};
