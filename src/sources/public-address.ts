import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Networks of IPv4 that are not the internet: one machine, one house, one provider, tests, many receivers. */
const notPublic = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];

/** Of the addresses that IPv6 gives out, those that lead through tunnels or into IPv4, and those for examples. */
const notPublicToo = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const refused = new BlockList();
for (const [networks, family] of [
  [notPublic, 'ipv4'],
  [notPublicToo, 'ipv6'],
] as const) {
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    refused.addSubnet(address, Number(bits), family);
  }
}

/** The one block out of which addresses of IPv6 on the internet are given. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');

/** Tells whether the number of a machine is one on the internet: not this machine, and nothing near it. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refused.check(address, 'ipv4');
  return isIPv6(address) && given.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}
