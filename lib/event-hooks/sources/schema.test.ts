import { describe, expect, it } from 'vitest';
import { toViolations } from '../validation/violations';
import { SourceInput } from './schema';

const event = { name: 'paid', fields: ['invoice'] };

const errorsOf = (input: unknown) => {
  const { error } = SourceInput.safeParse(input);
  return Object.fromEntries(
    (error ? toViolations(error) : []).map(({ path, message }) => [path.join('.'), message]),
  );
};
const ofEvent = (fields: object) =>
  errorsOf({ name: 'billing', events: [{ ...event, ...fields }] });
const nest = (depth: number): unknown => (depth === 0 ? 1 : { a: nest(depth - 1) });

describe('a source as a person defines it', () => {
  it('may leave open all but its names', () => {
    expect(SourceInput.parse({ name: 'billing', events: [{ name: 'paid' }] })).toEqual({
      name: 'billing',
      description: null,
      events: [{ name: 'paid', description: null, fields: [], unique: null, sample: null }],
    });
  });

  it.each(['billing', 'dao:mine', 'rate-limit-exceeded', 'key_sets', 'v1.paid~x', '7'])(
    'may be called %s, as in the gateway’s own catalogue',
    (name) => {
      expect(errorsOf({ name, events: [{ ...event, name }] })).toEqual({});
    },
  );

  it.each(['a b', 'a/b', '..', '.a', '-a', 'é', 'a\n', 'a\u0000', '{{a}}'])(
    'may not be called %j',
    (name) => {
      const errors = errorsOf({ name, events: [{ ...event, name }] });
      expect(Object.keys(errors)).toEqual(['name', 'events.0.name']);
    },
  );

  it.each(['crud', 'balancer', 'rate-limiting-advanced', 'kong:event_hooks'])(
    'may not take the name %s of the gateway’s own',
    (name) => {
      expect(errorsOf({ name, events: [event] })).toEqual({
        name: 'a source of the gateway has this name',
      });
    },
  );

  it('needs a name and an event', () => {
    expect(errorsOf({})).toEqual({
      name: 'required field missing',
      events: 'required field missing',
    });
    expect(errorsOf({ name: 'x', events: [] })).toEqual({
      events: 'needs at least one event',
    });
  });

  it('has no event and no field twice', () => {
    expect(errorsOf({ name: 'x', events: [event, { ...event, fields: ['a', 'b', 'a'] }] })).toEqual(
      { 'events.1.fields.2': 'is there twice', 'events.1.name': 'is there twice' },
    );
  });

  it('has only fields of its own as unique fields', () => {
    expect(ofEvent({ unique: ['invoice'] })).toEqual({});
    expect(ofEvent({ unique: ['invoice', 'id'] })).toEqual({
      'events.0.unique.1': 'is not one of the fields',
    });
    expect(
      SourceInput.parse({ name: 'x', events: [{ ...event, unique: [] }] }).events,
    ).toMatchObject([{ unique: null }]);
  });

  it('may have any one line as a field, since data may have it as a key', () => {
    expect(ofEvent({ fields: ['First name', 'naïve', '@type', 'a,b'] })).toEqual({});
    for (const bad of ['', ' a', 'a ', 'a\nb', '\ud800'])
      expect(Object.keys(ofEvent({ fields: [bad] })), JSON.stringify(bad)).toEqual([
        'events.0.fields.0',
      ]);
  });

  it('has a JSON object as a sample, neither deep nor large', () => {
    expect(ofEvent({ sample: { invoice: { id: 7, lines: [null, true, '\u0000'] } } })).toEqual({});
    for (const sample of [[], 'a', 7, { a: undefined }, { a: new Date(0) }, { a: Number.NaN }])
      expect(ofEvent({ sample })).toEqual({ 'events.0.sample': 'expected a JSON object' });
    expect(ofEvent({ sample: nest(32) })).toEqual({});
    expect(ofEvent({ sample: nest(1_000) })).toEqual({
      'events.0.sample': 'nests deeper than 32 levels',
    });
    expect(ofEvent({ sample: { a: 'é'.repeat(17_000) } })).toEqual({
      'events.0.sample': 'is larger than 32 KiB',
    });
  });

  it('is rejected when its sample is cyclic, or repeats one part without end', () => {
    const endless: Record<string, unknown> = {};
    endless.a = endless;
    expect(ofEvent({ sample: endless })).toEqual({
      'events.0.sample': 'nests deeper than 32 levels',
    });
    let wide: Record<string, unknown> = {};
    for (let level = 0; level < 31; level++) wide = { a: wide, b: wide };
    expect(ofEvent({ sample: wide })).toEqual({ 'events.0.sample': 'is larger than 32 KiB' });
  });

  it('is no larger as a whole than a page can hold', () => {
    const events = Array.from({ length: 101 }, (_, n) => ({ ...event, name: `e${n}` }));
    expect(errorsOf({ name: 'x', events })).toEqual({
      events: 'may have at most 100 elements',
    });
    const sample = { a: 'a'.repeat(30_000) };
    const large = events.slice(0, 9).map((each) => ({ ...each, sample }));
    expect(errorsOf({ name: 'x', events: large.slice(1) })).toEqual({});
    expect(errorsOf({ name: 'x', events: large })).toEqual({
      events: 'have samples of more than 256 KiB together',
    });
    const fields = Array.from({ length: 101 }, (_, n) => `f${n}`);
    expect(ofEvent({ fields })).toEqual({ 'events.0.fields': 'may have at most 100 elements' });
    expect(ofEvent({ description: 'x'.repeat(501) })).toEqual({
      'events.0.description': 'length must be at most 500',
    });
  });
});
