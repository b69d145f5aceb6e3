import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUrlEncoded } from './form-entries';
import { type FormValue, nestEntries } from './nest-entries';

const nest = (form: string) => nestEntries(parseUrlEncoded(form));

describe('the values of a form', () => {
  it('nest on dots [2-form-dots]', () => {
    const form = 'source=crud&config.url=http%3A%2F%2Fa%3Fb%3D1&config.headers.x-a=1+2';
    expect(nest(form)).toEqual({
      source: 'crud',
      config: { url: 'http://a?b=1', headers: { 'x-a': '1 2' } },
    });
  });

  it('are arrays where their names end in brackets or positions [2-form-arrays]', () => {
    expect(nest('a[]=x&a[]=y')).toEqual({ a: ['x', 'y'] });
    expect(nest('a[2]=y&a[1]=x')).toEqual({ a: ['x', 'y'] });
    expect(nest('a[10]=z&a[9]=y')).toEqual({ a: ['y', 'z'] });
    expect(nest('a[1000000]=x')).toEqual({ a: ['x'] });
    expect(nest('a[]=x')).toEqual({ a: ['x'] });
    expect(nest('a[1].b=x&a[1].c=y')).toEqual({ a: [{ b: 'x', c: 'y' }] });
  });

  it('are arrays where a name is repeated [2-form-repeat]', () => {
    expect(nest('a=x&b=z&a=y')).toEqual({ a: ['x', 'y'], b: 'z' });
  });

  it('are maps where keys are in brackets, escaped or not [2-form-map]', () => {
    expect(nest('a[k]=x&a[x.y]=z')).toEqual({ a: { k: 'x', 'x.y': 'z' } });
    expect(nest('config%5Bheaders%5D%5Bx-a%5D=1&b%5B%5D=2')).toEqual({
      config: { headers: { 'x-a': '1' } },
      b: ['2'],
    });
  });

  it('are an object when a name is used as a value and as a parent', () => {
    expect(nest('a=x&a.b=y')).toEqual({ a: { b: 'y' } });
    expect(nest('a[1]=x&a[k]=y')).toEqual({ a: { 1: 'x', k: 'y' } });
  });

  it('keep hostile keys as plain data', () => {
    const nested = nest('__proto__.polluted=1&a.__proto__.polluted=1&constructor.prototype.x=1');
    expect({}).not.toHaveProperty('polluted');
    expect(JSON.stringify(nested)).toBe(
      '{"__proto__":{"polluted":"1"},"a":{"__proto__":{"polluted":"1"}},"constructor":{"prototype":{"x":"1"}}}',
    );
  });
});

const key = fc.stringMatching(/^[a-zA-Z0-9_-]{1,8}$/).filter((text) => text !== '__proto__');
const leaf = fc.string({ unit: 'binary' }).filter((text) => !/[\ud800-\udfff]/.test(text));
const { tree } = fc.letrec<{ tree: FormValue }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  ),
}));

// Spells a value the way curl users do, by one of the ways there are.
const spell = (name: string, value: FormValue, bracketed: boolean): [string, string][] => {
  if (typeof value === 'string') return [[name, value]];
  if (Array.isArray(value))
    return value.flatMap((child, at) => spell(`${name}[${at + 1}]`, child, bracketed));
  return Object.entries(value).flatMap(([child, inner]) => {
    // A key of digits in brackets would be a position.
    const isBracketed = bracketed && !/^\d+$/.test(child);
    return spell(isBracketed ? `${name}[${child}]` : `${name}.${child}`, inner, bracketed);
  });
};

describe('a form that encodes a value', () => {
  it('decodes to that value again', () => {
    const record = fc.dictionary(key, tree, { maxKeys: 5, noNullPrototype: true });
    fc.assert(
      fc.property(record, fc.boolean(), (value, bracketed) => {
        const entries = Object.entries(value).flatMap(([name, each]) =>
          spell(name, each, bracketed),
        );
        fc.pre(entries.length <= 1000);
        const form = new URLSearchParams(entries).toString();
        expect(nestEntries(parseUrlEncoded(form))).toEqual(value);
      }),
    );
  });

  it('never throws anything but HTTP errors, whatever its content', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab.[]1&=%5_') }), (form) => {
        expect(nest(form)).toBeTypeOf('object');
      }),
    );
  });
});
