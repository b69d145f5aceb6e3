import { beforeEach, expect, test } from 'vitest';
import { makeHook } from '@/lib/testing/hook-resources';
import { toDraft } from '../form/make-draft';
import { makeKeptDrafts } from './kept-drafts';

const DAY = 86_400_000;
const base = toDraft(makeHook({ has_secret: true }));
let time = 0;
const written = new Map<string, string>();
const storage = {
  getItem: (key: string) => written.get(key) ?? null,
  setItem: (key: string, value: string) => void written.set(key, value),
  removeItem: (key: string) => void written.delete(key),
};
const owner = { user: 'ada@example.com', hookId: 'h1' };
const drafts = makeKeptDrafts({ storage, now: () => time }, owner);

beforeEach(() => {
  written.clear();
  time = 1_000;
});

test('a draft comes back as it was left, with the version it began from', () => {
  const draft = {
    ...base,
    label: 'Mine',
    functions: [{ code: 'a' }, { code: 'b' }],
    onChange: true,
    headersFormat: true,
    handler: 'lambda' as const,
  };
  drafts.write(draft, base, 4);
  expect(drafts.read(base)).toEqual({ savedAt: 1_000, baseVersion: 4, leftOut: [], draft });
});

test('another person and another hook have drafts of their own', () => {
  drafts.write(base, base, 1);
  const other = (part: object) =>
    makeKeptDrafts({ storage, now: () => time }, { ...owner, ...part }).read(base);
  expect(other({ user: 'bob@example.com' })).toBe(null);
  expect(other({ hookId: 'h2' })).toBe(null);
});

test('neither a secret nor a credential in a header is ever written', () => {
  const draft = {
    ...base,
    secret: { kind: 'replace' as const, value: 'hunter2' },
    headers: [
      { name: 'Authorization', value: 'Bearer hunter3' },
      { name: 'x-team', value: 'payments' },
    ],
  };
  drafts.write(draft, base, 1);
  expect([...written.values()].join()).not.toMatch(/hunter/);
  const kept = drafts.read(base);
  expect(kept?.leftOut).toEqual(['secret', 'Authorization']);
  expect(kept?.draft.secret).toEqual({ kind: 'replace', value: '' });
  expect(kept?.draft.headers).toEqual([
    { name: 'Authorization', value: '' },
    { name: 'x-team', value: 'payments' },
  ]);
});

test('a credential that is stored with the hook comes back from there', () => {
  const headers = [{ name: 'x-api-key', value: 'stored' }];
  const stored = { ...base, headers };
  drafts.write({ ...stored, label: 'Mine' }, stored, 1);
  expect([...written.values()].join()).not.toContain('stored"');
  const kept = drafts.read(stored);
  expect(kept?.leftOut).toEqual([]);
  expect(kept?.draft.headers).toEqual(headers);
});

test('a draft is offered for a week', () => {
  drafts.write(base, base, 1);
  time += 7 * DAY;
  expect(drafts.read(base)).not.toBe(null);
  time += 1;
  expect(drafts.read(base)).toBe(null);
  expect(written.size).toBe(0);
});

test('what is no draft is dropped, and a part that is none is read as stored', () => {
  const key = 'hookline:draft:ada@example.com:h1';
  written.set(key, '{"draft": 1');
  expect(drafts.read(base)).toBe(null);
  const draft = { label: 7, url: 'https://mine', headers: 'none', handler: 'fax' };
  written.set(key, JSON.stringify({ savedAt: 1, baseVersion: 1, leftOut: [], draft }));
  expect(drafts.read(base)?.draft).toEqual({ ...base, url: 'https://mine' });
});

test('a storage that refuses costs the draft and nothing else', () => {
  const refuse = () => {
    throw new Error('denied');
  };
  const denied = makeKeptDrafts(
    { storage: { getItem: refuse, setItem: refuse, removeItem: refuse }, now: () => 0 },
    owner,
  );
  denied.write(base, base, 1);
  denied.drop();
  expect(denied.read(base)).toBe(null);
});
