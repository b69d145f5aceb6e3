import { describe, expect, test } from 'vitest';
import { makeGuard, type PrivateTargets } from './guard';

const guardOf = (privateTargets: PrivateTargets, ...addresses: string[]) =>
  makeGuard({
    privateTargets,
    resolve: async () => addresses.map((address) => ({ address, family: 4 })),
  });

describe('guard', () => {
  test('returns exactly the addresses it vetted', async () => {
    await expect(guardOf('refuse', '8.8.8.8', '8.8.4.4')('a.example')).resolves.toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '8.8.4.4', family: 4 },
    ]);
  });

  test('a name with one forbidden address among public ones is blocked', async () => {
    await expect(guardOf('allow', '8.8.8.8', '169.254.169.254')('a.example')).rejects.toMatchObject(
      {
        errorClass: 'blocked_target',
        message: expect.stringContaining('a.example resolves to 169.254.169.254'),
      },
    );
  });

  test('private addresses are reached only if the setting allows it', async () => {
    await expect(guardOf('allow', '10.0.0.1')('a.example')).resolves.toHaveLength(1);
    await expect(guardOf('refuse', '10.0.0.1')('a.example')).rejects.toMatchObject({
      errorClass: 'blocked_target',
      message: expect.stringContaining('HOOKLINE_PRIVATE_TARGETS=allow'),
    });
  });

  test.each(['metadata.google.internal', 'METADATA.google.internal.', 'instance-data'])(
    '%s is blocked by name, without resolving it',
    async (name) => {
      const guard = makeGuard({
        privateTargets: 'allow',
        resolve: () => Promise.reject(new Error('must not be asked')),
      });
      await expect(guard(name)).rejects.toMatchObject({ errorClass: 'blocked_target' });
    },
  );

  test('a name without an address is a DNS error', async () => {
    await expect(guardOf('allow')('a.example')).rejects.toMatchObject({ errorClass: 'dns' });
  });
});
