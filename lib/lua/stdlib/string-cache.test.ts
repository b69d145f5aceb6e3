import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { compile } from '../compile/compile';
import { readJson } from '../json/read-json';
import { parseChunk } from '../parse/parse-chunk';
import { execute, invoke } from '../runtime/execute';
import { DEFAULT_LIMITS, makeState } from '../runtime/state';
import { makeTextCache } from './string-cache';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

test('a cached value is found by an equal string, and made once', () => {
  const cache = makeTextCache<{ of: string }>();
  const made = cache.keep('short', (of) => ({ of }));
  expect(made).toEqual({ of: 'short' });
  expect(cache.find('sho'.concat('rt'))).toBe(made);
});

test('long strings are not cached, and many short ones not all', () => {
  const cache = makeTextCache<number>();
  const long = 'x'.repeat(201);
  expect(cache.keep(long, () => 1)).toBe(1);
  expect(cache.find(long)).toBeUndefined();
  for (let at = 0; at < 501; at++) cache.keep(`${at}`, () => at);
  expect([cache.find('0'), cache.find('500')]).toEqual([undefined, 500]);
});

test('patterns and formats cut from large events do not keep the events alive', () => {
  const source = 'return function(data) return ("x"):find(data.p), string.format(data.p, 1) end';
  const { chunk } = parseChunk(source, '=test');
  if (chunk === undefined) throw new Error('the function must parse');
  const prototype = compile(chunk);
  const host = { nowMs: () => 0, clockSeconds: () => 0 };
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let at = 0; at < 100; at++) {
    const text = JSON.stringify({ p: `pattern number ${at} %d`, text: 'x'.repeat(1_000_000) });
    const state = makeState({ profile: 'sandbox', limits: DEFAULT_LIMITS, host });
    const loaded = execute(state, prototype);
    if (!loaded.ok) throw new Error('the function must load');
    // Decoded from bytes, as events arrive, so that substrings share one parent string.
    const event = readJson(Buffer.from(text).toString('latin1'));
    expect(invoke(state, loaded.values[0], [event]).ok).toBe(true);
  }
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(30_000_000);
});
