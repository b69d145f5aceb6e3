import { describe, expect, it } from 'vitest';
import { toRecordedBody } from './recorded-body';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('toRecordedBody', () => {
  it('returns UTF-8 as text, including a byte order mark', () => {
    expect(toRecordedBody(utf8('\ufeff{"é":1}'), 11)).toEqual({
      text: '\ufeff{"é":1}',
      base64: null,
      bytes: 11,
      truncated: false,
    });
  });

  it('returns other bytes as base64', () => {
    expect(toRecordedBody(new Uint8Array([0xff, 0x00]), 2)).toEqual({
      text: null,
      base64: '/wA=',
      bytes: 2,
      truncated: false,
    });
  });

  it('returns a body of any size as base64', () => {
    const { base64 } = toRecordedBody(new Uint8Array(300_000).fill(0xff), 300_000);
    expect(base64).toHaveLength(400_000);
  });

  it('omits the character that was cut by truncation, and sets truncated', () => {
    expect(toRecordedBody(utf8('aé').subarray(0, 2), 900)).toEqual({
      text: 'a',
      base64: null,
      bytes: 900,
      truncated: true,
    });
  });

  it('does not treat an invalid end as text when nothing was truncated', () => {
    expect(toRecordedBody(utf8('aé').subarray(0, 2), 2).text).toBeNull();
  });
});
