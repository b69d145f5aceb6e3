import { describe, expect, it } from 'vitest';
import { makeTestAdminApi } from '@/lib/testing/api/test-admin-api';
import { parsePage, toPageBody } from './paging';

const ID = '0a0a0a0a-2222-4333-8444-555555555555';
const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/=*$/, '');
const OFFSET = base64(`["${ID}"]`);
const refusedFor = async (query: string) => {
  const { status, body } = await makeTestAdminApi().send('GET', `/event-hooks?${query}`);
  return { status, body };
};

describe('the paging of hooks', () => {
  it('encodes an offset as the unpadded base64 of an array with the last id [2-page-offset]', () => {
    const page = parsePage([['offset', OFFSET]]);
    expect(page).toEqual({ size: 100, asked: null, after: ID });
    expect(OFFSET).not.toContain('=');
    expect(toPageBody([], page, ID)).toMatchObject({ offset: OFFSET });
  });

  it('accepts an offset with padding, too', () => {
    const padded = Buffer.from(`["${ID}" ]`).toString('base64');
    expect(padded).toMatch(/=$/);
    expect(parsePage([['offset', padded]]).after).toBe(ID);
  });

  it('rejects a size that is not a number from 1 to 1000 [1.3-size]', async () => {
    for (const size of ['x', '', '%20', '1,5'])
      expect(await refusedFor(`size=${size}`)).toEqual({
        status: 400,
        body: { code: 9, name: 'invalid size', message: 'size must be a number' },
      });
    for (const size of ['0', '-1', '1001', '1.5', '1e9', 'Infinity'])
      expect(await refusedFor(`size=${size}`)).toMatchObject({
        body: { code: 9, message: 'size must be an integer between 1 and 1000' },
      });
    expect(await refusedFor('size=1&size=2')).toMatchObject({
      body: { message: 'size must be a number' },
    });
  });

  it('rejects an offset that is not base64 [1.3-offset-base64]', async () => {
    for (const offset of ['$$', 'a', 'abcde', 'ab=c', '=='])
      expect(await refusedFor(`offset=${encodeURIComponent(offset)}`)).toEqual({
        status: 400,
        body: {
          code: 7,
          name: 'invalid offset',
          message: `'${offset}' is not a valid offset: bad base64 encoding`,
        },
      });
  });

  it('rejects an offset that is not an array with an id [1.3-offset-json]', async () => {
    for (const json of ['', 'x', '{}', '[]', '[1]', '["x"]', `"${ID}"`, 'null']) {
      const offset = base64(json);
      expect(await refusedFor(`offset=${encodeURIComponent(offset)}`)).toEqual({
        status: 400,
        body: {
          code: 7,
          name: 'invalid offset',
          message: `'${offset}' is not a valid offset: bad json encoding`,
        },
      });
    }
  });
});
