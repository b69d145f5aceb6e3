import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { makeLog } from './log';

const capture = ({ isTTY = false } = {}) => {
  const lines: string[] = [];
  const log = makeLog(
    { level: 'info', name: 'engine' },
    { isTTY, write: (line: string) => lines.push(line) },
  );
  return { log, lines };
};

describe('makeLog', () => {
  test('writes one JSON object a line, with level, time and name', () => {
    const { log, lines } = capture();
    log.info({ deliveryId: 'a' }, 'delivered');
    log.debug('not asked for');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/\n$/);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      name: 'engine',
      pid: process.pid,
      deliveryId: 'a',
      msg: 'delivered',
    });
  });

  test('replaces secrets wherever they stand', () => {
    const { log, lines } = capture();
    const headers = { authorization: 'hunter2', 'kong-admin-token': 'hunter2', accept: '*/*' };
    log.info({ secret: 'hunter2', headers, request: { headers, url: '/x' } }, 'one');
    log.info({ hook: { config: { secret: 'hunter2', url: '/x' } }, password: 'hunter2' }, 'two');
    log.child({ token: 'hunter2' }).info('three');
    expect(lines.join('')).not.toContain('hunter2');
    expect(lines.join('').match(/\[redacted\]/g)).toHaveLength(8);
    expect(lines[0]).toContain('*/*');
  });

  test('writes a readable line to a terminal, and the stack of an error under it', () => {
    const { log, lines } = capture({ isTTY: true });
    log.warn({ hook: 'a', tries: 2 }, 'receiver is slow');
    log.error({ err: new Error('broken') }, 'failed');
    const plain = stripVTControlCharacters(lines.join(''));
    expect(plain).toMatch(/^\d\d:\d\d:\d\d WARN {2}engine receiver is slow hook=a tries=2\n/);
    expect(plain).toMatch(/\n\d\d:\d\d:\d\d ERROR engine failed\nError: broken\n {4}at /);
  });
});
