import ipaddr from 'ipaddr.js';

/**
 * `forbidden` is always blocked: link-local and metadata addresses, where clouds serve credentials, and
 * addresses of more than one host. `private` is blocked by a setting.
 */
export type AddressClass = 'public' | 'private' | 'forbidden';

const METADATA = new Set([
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'fd00:ec2::254',
  'fd20:ce::254',
]);
const FORBIDDEN_RANGES = new Set(['linkLocal', 'multicast', 'broadcast']);

const toIpv4 = (bytes: number[]): ipaddr.IPv4 => new ipaddr.IPv4(bytes);

// The interface identifier of ISATAP: 0:5efe or 200:5efe before the IPv4 address.
const isIsatap = ({ parts }: ipaddr.IPv6): boolean =>
  parts[5] === 0x5efe && (parts[4] === 0 || parts[4] === 0x0200);

/** Returns the IPv4 addresses that a packet to this IPv6 address reaches by translation or tunnel. */
const embeddedIn = (address: ipaddr.IPv6): ipaddr.IPv4[] => {
  const bytes = address.toByteArray();
  const last = toIpv4(bytes.slice(12, 16));
  switch (address.range()) {
    case 'ipv4Mapped':
    case 'rfc6145':
      return [last];
    case 'rfc6052':
      // 64:ff9b:1::/48 is for local use and may hold the IPv4 address in earlier bytes.
      return [last, toIpv4([...bytes.slice(6, 8), ...bytes.slice(9, 11)])].slice(
        0,
        address.parts[2] === 1 ? 2 : 1,
      );
    case '6to4':
      return [toIpv4(bytes.slice(2, 6))];
    case 'teredo':
      return [toIpv4(bytes.slice(4, 8)), toIpv4(bytes.slice(12, 16).map((byte) => byte ^ 0xff))];
    default: {
      const isCompatible = bytes.slice(0, 12).every((byte) => byte === 0) && bytes[12] !== 0;
      return isCompatible || isIsatap(address) ? [last] : [];
    }
  }
};

const strictest = (classes: AddressClass[]): AddressClass => {
  if (classes.includes('forbidden')) return 'forbidden';
  return classes.includes('private') ? 'private' : 'public';
};

const classify = (address: ipaddr.IPv4 | ipaddr.IPv6): AddressClass => {
  if (METADATA.has(address.toString())) return 'forbidden';
  const range = address.range();
  if (FORBIDDEN_RANGES.has(range)) return 'forbidden';
  if (address instanceof ipaddr.IPv6) {
    const embedded = embeddedIn(address);
    if (embedded.length > 0) return strictest(embedded.map(classify));
  }
  return range === 'unicast' ? 'public' : 'private';
};

/** Returns the class of an IP address; a string that is not an address is `forbidden`. */
export const classifyAddress = (text: string): AddressClass => {
  const [bare = ''] = text.split('%');
  return ipaddr.isValid(bare) ? classify(ipaddr.parse(bare)) : 'forbidden';
};
