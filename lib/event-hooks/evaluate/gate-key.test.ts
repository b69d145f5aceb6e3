import { describe, expect, test } from 'vitest';
import { gateKey } from './gate-key';

describe('gateKey', () => {
  test('the order of keys does not matter, at any depth', () => {
    expect(gateKey({ a: 1, b: { c: 2, d: 3 } }, null)).toBe(
      gateKey({ b: { d: 3, c: 2 }, a: 1 }, null),
    );
  });

  test('the order of array elements matters', () => {
    expect(gateKey({ a: [1, 2] }, null)).not.toBe(gateKey({ a: [2, 1] }, null));
  });

  test('strings, numbers and booleans count, and their types differ [5.7-numbers-booleans]', () => {
    const keys = [{ a: 1 }, { a: 2 }, { a: '1' }, { a: true }, { a: false }, { a: 'true' }];
    expect(new Set(keys.map((data) => gateKey(data, null))).size).toBe(keys.length);
  });

  test('a null equals a missing key, but an empty string does not', () => {
    expect(gateKey({ a: null, b: 1 }, null)).toBe(gateKey({ b: 1 }, null));
    expect(gateKey({ a: '', b: 1 }, null)).not.toBe(gateKey({ b: 1 }, null));
  });

  test('only the unique fields count where they are declared', () => {
    const unique = ['consumer', 'ip'];
    expect(gateKey({ consumer: { id: 'a' }, ip: '::1', rate: 4 }, unique)).toBe(
      gateKey({ consumer: { id: 'a' }, ip: '::1', rate: 5 }, unique),
    );
    expect(gateKey({ consumer: { id: 'b' }, ip: '::1' }, unique)).not.toBe(
      gateKey({ consumer: { id: 'a' }, ip: '::1' }, unique),
    );
  });

  test('a key named __proto__ or constructor is data like any other', () => {
    const withProto = JSON.parse('{"__proto__":{"a":1}}');
    expect(gateKey(withProto, null)).toBe('{"__proto__":{"a":1}}');
    expect(gateKey({}, ['constructor'])).toBe('{}');
  });

  test('text that looks like structure is not confused with structure', () => {
    expect(gateKey({ a: '1,"b":2' }, null)).not.toBe(gateKey({ a: 1, b: 2 }, null));
  });
});
