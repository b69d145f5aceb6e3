import { describe, expect, test } from 'vitest';
import type { EventHook } from '@/lib/event-hooks/schema';
import { makeInProcessLanguages } from '@/lib/handlers/code/in-process-languages';
import { hmac } from '@/lib/net/sign';
import { makeLambda, makeLogHook, makeWebhook, makeWebhookCustom } from '@/lib/testing/factories';
import { makePrepare, type ScriptPolicy } from './make-prepare';

const event = { source: 'crud', event: 'consumers', data: { entity: { username: 'arya' } } };
const policy: ScriptPolicy = { compatibility: '3.4', profile: 'sandbox' };

const makeWorld = (readPolicy = async () => policy) => {
  const inProcess = makeInProcessLanguages(hmac);
  const sandboxed: EventHook['handler'][] = [];
  const languages: typeof inProcess = {
    ...inProcess,
    prepare: (hook, seen, context) => {
      sandboxed.push(hook.handler);
      return inProcess.prepare(hook, seen, context);
    },
  };
  const now = () => new Date('2026-01-01T12:00:00.000Z');
  const prepare = makePrepare({ languages, readPolicy, now, pid: 1, version: '1.0.0', hmac });
  return { prepare, sandboxed };
};

describe('makePrepare', () => {
  test('templates are rendered in the sandbox', async () => {
    const { prepare, sandboxed } = makeWorld();
    expect(await prepare(makeWebhookCustom(), event)).toMatchObject({ kind: 'request' });
    expect(sandboxed).toEqual(['webhook-custom']);
  });

  test('handlers whose preparation runs no user code are prepared in this process', async () => {
    const { prepare, sandboxed } = makeWorld();
    for (const hook of [makeWebhook(), makeLogHook(), makeLambda()]) await prepare(hook, event);
    expect(sandboxed).toEqual([]);
  });

  test('the traces of templates are passed on when they are requested', async () => {
    const { prepare } = makeWorld();
    const parts: (string | number)[] = [];
    await prepare(makeWebhookCustom(), event, ({ part }) => parts.push(part));
    expect(parts).toEqual(['payload.text']);
  });

  test('the last known policy stays in effect while it cannot be read', async () => {
    let fails = false;
    const { prepare } = makeWorld(async () => {
      if (fails) throw new Error('the database is unavailable');
      return { ...policy, profile: null };
    });
    const off = { kind: 'unprepared', phase: 'compile' };
    expect(await prepare(makeLambda(), event)).toMatchObject(off);
    fails = true;
    expect(await prepare(makeLambda(), event)).toMatchObject(off);
    const { prepare: neverRead } = makeWorld(() => Promise.reject(new Error('unavailable')));
    await expect(neverRead(makeLambda(), event)).rejects.toThrow('unavailable');
  });
});
