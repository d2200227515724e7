import { BlockList, isIP } from 'node:net'

/**
 * What IANA's special-purpose registries (RFC 6890 and its updates) keep off the public internet, and the cloud
 * metadata address that lies outside of them.
 */
const notPublic4 = blocks('ipv4', [
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
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32',
])

const global6 = blocks('ipv6', ['2000::/3'])
/** Parts of 2000::/3 that tunnel to an IPv4 address, or that are for documentation and protocols. */
const notPublic6 = blocks('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'])
/** IPv4 inside IPv6: mapped (RFC 4291) and the well-known NAT64 prefix (RFC 6052); the last 32 bits are the address. */
const carries4 = blocks('ipv6', ['::ffff:0:0/96', '64:ff9b::/96'])

/** Whether an IP address belongs to the public internet. What is not an IP address does not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !notPublic4.check(address, 'ipv4')
  if (version !== 6 || address.includes('%')) return false
  if (carries4.check(address, 'ipv6')) return isPublicAddress(lastFourBytes(address))
  return global6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6')
}

function lastFourBytes(address: string): string {
  // The URL parser writes every spelling of an IPv6 address in the same, hexadecimal way.
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':')
  const [high, low] = groups.slice(-2).map((group) => Number.parseInt(group || '0', 16))
  return [high! >> 8, high! & 255, low! >> 8, low! & 255].join('.')
}

function blocks(family: 'ipv4' | 'ipv6', ranges: string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [network = '', bits] = range.split('/')
    list.addSubnet(network, Number(bits), family)
  }
  return list
}
