import { describe, expect, it } from 'vitest';
import { parseUrlEncoded } from './form-entries';
import { nestEntries } from './nest-entries';
import { typeValues } from './type-values';

const typed = (form: string) => typeValues(nestEntries(parseUrlEncoded(form)));

describe('the types of a form', () => {
  it('are those of the schema [2-form-typing]', () => {
    const form = 'source=true&snooze=60&on_change=true&config.ssl_verify=false&config.body=12';
    expect(typed(form)).toEqual({
      source: 'true',
      snooze: 60,
      on_change: true,
      config: { ssl_verify: false, body: '12' },
    });
    expect(typed('snooze=1.5')).toEqual({ snooze: 1.5 });
    expect(typed('snooze=-3&created_at=1e3')).toEqual({ snooze: -3, created_at: 1000 });
  });

  it('stay strings where they do not look like the type', () => {
    expect(typed('snooze=soon&on_change=yes&config.payload_format=TRUE')).toEqual({
      snooze: 'soon',
      on_change: 'yes',
      config: { payload_format: 'TRUE' },
    });
    expect(typed('snooze=0x10')).toEqual({ snooze: '0x10' });
  });

  it('are null for empty strings [2-form-empty-null]', () => {
    expect(typed('event=&snooze=&config.secret=&config.ssl_verify=&config.headers=')).toEqual({
      event: null,
      snooze: null,
      config: { secret: null, ssl_verify: null, headers: null },
    });
    expect(typed('config=')).toEqual({ config: null });
    expect(typed('config.headers.a=')).toEqual({ config: { headers: { a: null } } });
  });

  it('are a one-element array for a single function [2-form-one-element]', () => {
    expect(typed('config.functions=return+1')).toEqual({ config: { functions: ['return 1'] } });
    expect(typed('config.functions=a&config.functions=b')).toEqual({
      config: { functions: ['a', 'b'] },
    });
  });

  it('do not change unknown fields and payload values', () => {
    expect(typed('constructor=true&config.payload.n=1&config.payload.empty=')).toEqual({
      constructor: 'true',
      config: { payload: { n: '1', empty: '' } },
    });
  });
});
