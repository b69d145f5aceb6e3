import { describe, expect, test } from 'vitest';
import { classifyAddress } from './classify-address';

/** Returns the host as a hook's URL spells it. */
const asHost = (host: string): string =>
  new URL(`http://${host}/`).hostname.replace(/^\[|\]$/g, '');

describe('classifyAddress', () => {
  test.each([
    ['link-local, where clouds serve credentials', '169.254.169.254'],
    ['link-local of containers', '169.254.170.2'],
    ['link-local of IPv6', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['metadata of EC2 over IPv6', 'fd00:ec2::254'],
    ['metadata of Alibaba', '100.100.100.200'],
    ['the wire server of Azure', '168.63.129.16'],
    ['metadata mapped into IPv6', '::ffff:169.254.169.254'],
    ['metadata mapped into IPv6, in hex', '::ffff:a9fe:a9fe'],
    ['metadata translated by SIIT', '::ffff:0:a9fe:a9fe'],
    ['metadata through NAT64', '64:ff9b::a9fe:a9fe'],
    ['metadata through local NAT64', '64:ff9b:1::a9fe:a9fe'],
    ['metadata through local NAT64, short prefix', '64:ff9b:1:a9fe:a9:fe00::'],
    ['metadata through 6to4', '2002:a9fe:a9fe::1'],
    ['metadata through Teredo', '2001:0:102:304::5601:5601'],
    ['metadata through ISATAP', '2600::5efe:a9fe:a9fe'],
    ['metadata as an IPv4-compatible address', '::a9fe:a9fe'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['no address at all', 'receiver.example'],
    ['the empty text', ''],
  ])('%s is forbidden: %s', (_title, address) => {
    expect(classifyAddress(address)).toBe('forbidden');
  });

  test.each([
    '127.0.0.1',
    '127.1.2.3',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '198.18.0.1',
    '0.0.0.0',
    '240.0.0.1',
    '::',
    '::1',
    'fc00::1',
    'fd12:3456::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:c0a8:101::1',
    '::7f00:1',
    '2001:db8::1',
  ])('%s is private', (address) => {
    expect(classifyAddress(address)).toBe('private');
  });

  test.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8', '2002:808:808::1'])(
    '%s is public',
    (address) => {
      expect(classifyAddress(address)).toBe('public');
    },
  );

  test.each(['2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '0xa9.254.43518', '169.254.43518'])(
    'the host %s is the metadata address',
    (host) => {
      expect(classifyAddress(asHost(host))).toBe('forbidden');
    },
  );

  test('a host in brackets is an IPv6 address', () => {
    expect(classifyAddress(asHost('[::ffff:169.254.169.254]'))).toBe('forbidden');
  });
});
