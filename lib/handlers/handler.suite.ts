import { expect, test } from 'vitest';
import type { EventHook } from '@/lib/event-hooks/schema';
import { makePrepareContext } from '@/lib/testing/hooks/prepare-context';
import type { HandlerEvent, PrepareContext, Prepared } from './prepared';

type Prepare = (hook: EventHook, event: HandlerEvent, context: PrepareContext) => Prepared;

const context = makePrepareContext({ pid: 7 });

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
};

const nested = (levels: number): Record<string, unknown> => {
  let value: Record<string, unknown> = {};
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
};

/** What every handler must do with any event (lib/handlers/prepared.ts). */
export const handlerSuite = (makeHook: () => EventHook, prepare: Prepare): void => {
  const event = (data: Record<string, unknown>) => ({ source: 'crud', event: 'consumers', data });

  test('the same event makes the same thing, and leaves hook and event untouched', () => {
    const hook = deepFreeze(makeHook());
    const given = deepFreeze(event({ entity: { id: 'a', list: [1, null, 'ü'] } }));
    expect(prepare(hook, given, context)).toEqual(prepare(hook, given, context));
  });

  test('hostile data is data', () => {
    const data = JSON.parse('{"__proto__":{"polluted":1},"constructor":null,"toString":"x"}');
    prepare(makeHook(), event(data), context);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('data nested beyond the stack is unprepared or prepared, never thrown', () => {
    const prepared = prepare(makeHook(), event(nested(50_000)), context);
    if (prepared.kind === 'unprepared') expect(prepared.message).toMatch(/\S/);
  });

  test('an unprepared event has a phase and a reason', () => {
    const prepared = prepare(makeHook(), event({}), context);
    if (prepared.kind !== 'unprepared') return;
    expect(prepared.phase).toMatch(/^[a-z]+$/);
    expect(prepared.message.length).toBeGreaterThan(20);
  });
};
