import { describe, expect, test } from 'vitest';
import { makeLogHook } from '@/lib/testing/factories';
import { makePrepareContext } from '@/lib/testing/hooks/prepare-context';
import { log } from './log';

const lineOf = (data: Record<string, unknown>): string => {
  const context = makePrepareContext({ pid: 68854 });
  const prepared = log.prepare(
    makeLogHook(),
    { source: 'crud', event: 'consumers', data },
    context,
  );
  if (prepared.kind !== 'log') throw new Error(`expected a log line, got ${prepared.kind}`);
  return prepared.line;
};

describe('log', () => {
  test('prints "log callback: " and event, source, data and pid in a box, keys sorted [5.8-log-line]', () => {
    const data = {
      schema: 'consumers',
      operation: 'create',
      entity: { username: 'Arya', created_at: 1702735035, 'odd key': true, tags: ['a', 'b'] },
    };
    expect(lineOf(data).split('\n')).toEqual([
      '+-----------------------------------------+',
      '|"log callback: " { "consumers", "crud", {|',
      '|    entity = {                           |',
      '|      created_at = 1702735035,           |',
      '|      ["odd key"] = true,                |',
      '|      tags = { "a", "b" },               |',
      '|      username = "Arya"                  |',
      '|    },                                   |',
      '|    operation = "create",                |',
      '|    schema = "consumers"                 |',
      '|  }, 68854 }                             |',
      '+-----------------------------------------+',
    ]);
  });

  test('the data is printed as received, without source and event added [5.8-log-data-plain]', () => {
    const line = lineOf({ a: 1 });
    expect(line).not.toContain('source =');
    expect(line).not.toContain('event =');
  });

  test('control characters and quotes cannot break out of the box', () => {
    const lines = lineOf({ a: 'x|\n+---+\r"q"', b: '\u001b[31m' }).split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[2]).toContain(`a = 'x|\\n+---+\\r"q"'`);
    expect(lines[3]).toContain('b = "\\27[31m"');
  });

  test('empty tables, nulls and fractions print as Lua prints them', () => {
    const line = lineOf({ a: {}, b: [], c: null, d: 0.1 });
    for (const part of ['a = {}', 'b = {}', 'c = nil', 'd = 0.1']) expect(line).toContain(part);
  });

  test('a long value and many keys cannot multiply into a line of megabytes', () => {
    const keys = Object.fromEntries(Array.from({ length: 5_000 }, (_, key) => [`k${key}`, key]));
    const line = lineOf({ long: 'y'.repeat(450_000), ...keys });
    expect(line.length).toBeLessThan(80_000);
    expect(line).toMatch(/… \(44\d+ more\)|… \(\d+ more lines\)/);
  });

  test('data nested a thousand deep is left out below the thirty-second level', () => {
    let data: Record<string, unknown> = {};
    for (let depth = 0; depth < 1_000; depth += 1) data = { inner: data };
    expect(lineOf(data)).toContain('{ … }');
  });
});
