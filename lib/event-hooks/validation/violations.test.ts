import { describe, expect, it } from 'vitest';
import { EventHookInput } from '../schema';
import { toSchemaViolation, toViolations, type Violation } from './violations';

const violationOf = (...violations: Violation[]) => {
  const { code, name, message, fields } = toSchemaViolation(violations);
  return { code, name, message, fields };
};
const violationOfInput = (input: unknown) => {
  const { error } = EventHookInput.safeParse(input);
  return violationOf(...(error ? toViolations(error) : []));
};

describe('a schema violation', () => {
  it('names its one bad field [1.3-one-bad-field]', () => {
    expect(violationOfInput({ handler: 'log' })).toEqual({
      code: 2,
      name: 'schema violation',
      message: 'schema violation (source: required field missing)',
      fields: { source: 'required field missing' },
    });
  });

  it('counts several and joins them alphabetically [1.3-several]', () => {
    const input = { handler: 'log', snooze: 'x', on_change: 1, zeta: 1, alpha: 1 };
    expect(violationOfInput(input)).toEqual({
      code: 2,
      name: 'schema violation',
      message:
        '5 schema violations (alpha: unknown field; on_change: expected a boolean; ' +
        'snooze: expected an integer; source: required field missing; zeta: unknown field)',
      fields: {
        alpha: 'unknown field',
        on_change: 'expected a boolean',
        snooze: 'expected an integer',
        source: 'required field missing',
        zeta: 'unknown field',
      },
    });
  });

  it('nests errors of nested fields [1.3-nested]', () => {
    expect(violationOfInput({ handler: 'webhook', source: 'crud' })).toEqual({
      code: 2,
      name: 'schema violation',
      message: 'schema violation (config.url: required field missing)',
      fields: { config: { url: 'required field missing' } },
    });
    const config = { url: 'http://a', headers: { b: 1, a: 2 }, x: 1 };
    expect(violationOfInput({ handler: 'webhook', source: 'crud', config })).toMatchObject({
      message:
        '3 schema violations (config.headers.a: expected a string; ' +
        'config.headers.b: expected a string; config.x: unknown field)',
      fields: {
        config: { headers: { a: 'expected a string', b: 'expected a string' }, x: 'unknown field' },
      },
    });
  });

  it('leaves the entity as a whole without prefix [1.3-entity-check]', () => {
    const entity = { path: [], message: 'at least one of these fields must be non-empty' };
    expect(violationOf(entity)).toMatchObject({
      message: 'schema violation (at least one of these fields must be non-empty)',
      fields: { '@entity': ['at least one of these fields must be non-empty'] },
    });
    expect(violationOf({ path: ['a'], message: 'bad' }, entity)).toMatchObject({
      message: '2 schema violations (at least one of these fields must be non-empty; a: bad)',
      fields: { '@entity': [entity.message], a: 'bad' },
    });
  });

  it('reports errors of array elements, counting from 1 in the message', () => {
    const input = { handler: 'lambda', source: 'crud', config: { functions: ['ok', 1] } };
    expect(violationOfInput(input)).toMatchObject({
      message: 'schema violation (config.functions.2: expected a string)',
      fields: { config: { functions: [null, 'expected a string'] } },
    });
  });

  it('keeps the first error of a field, and that of a field over those below it', () => {
    const first = { path: ['a'], message: 'first' };
    const below = { path: ['a', 'b'], message: 'below' };
    expect(violationOf(first, { ...first, message: 'second' }, below).fields).toEqual({
      a: 'first',
    });
  });

  it('can speak of a field called __proto__ without becoming one', () => {
    const input = JSON.parse('{"handler":"log","source":"crud","__proto__":{"x":1}}');
    const { fields, message } = violationOfInput(input);
    expect(message).toBe('schema violation (__proto__: unknown field)');
    expect(JSON.stringify(fields)).toBe('{"__proto__":"unknown field"}');
  });
});
