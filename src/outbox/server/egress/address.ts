import ipaddr from 'ipaddr.js'

/** What may be reached: the internet at large, and what the operator has named besides. */
export interface Egress {
  /** Networks of one's own that may be reached, as `10.20.0.0/16` (政务外网). */
  readonly networks: readonly string[]
  /** In a demonstration, and only if the networks say so, plain http to this machine. */
  readonly demo: boolean
}

/** Never, whatever the networks say: this host asks the cloud who it is there. */
const NEVER = new Set(['linkLocal', 'unspecified', 'multicast', 'broadcast'])

/**
 * Whether we may connect to this address: global unicast, or in a network that the operator named.
 * Loopback, private, link-local (with the metadata services), carrier-grade NAT, and the prefixes that
 * wrap an IPv4 address in an IPv6 one are refused.
 */
export function mayReach(address: string, egress: Egress): boolean {
  if (!ipaddr.isValid(address)) return false
  // ::ffff:127.0.0.1 is 127.0.0.1
  const ip = ipaddr.process(address)
  const range = ip.range()
  if (NEVER.has(range)) return false
  if (range === 'loopback' && !egress.demo) return false
  const own = egress.networks.some((network) => {
    const [net, bits] = ipaddr.parseCIDR(network)
    return net.kind() === ip.kind() && ip.match(net, bits)
  })
  return own || (range === 'unicast' && allotted(ip))
}

/** Of IPv6 only 2000::/3 is given out; the rest is old wrappings of IPv4, and what nobody should be at. */
function allotted(ip: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return ip.kind() === 'ipv4' || (ip.toByteArray()[0]! & 0xe0) === 0x20
}

/** Whether an address is this machine itself. */
export function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'
}

export type AddressFault = 'not-an-address' | 'not-https' | 'credentials' | 'internal'

/**
 * What is wrong with the address of a receiver as it is entered: judged again, by its numbers, at each
 * connection. A name is judged only then.
 */
export function faultOf(text: string, egress: Egress): AddressFault | null {
  if (!URL.canParse(text)) return 'not-an-address'
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return 'credentials'
  const host = hostOf(url)
  const literal = ipaddr.isValid(host)
  if (url.protocol === 'http:') {
    // a demonstration's own machine, where nobody listens on the way
    const local = egress.demo && literal && isLoopback(host) && mayReach(host, egress)
    if (!local) return 'not-https'
  } else if (url.protocol !== 'https:') return 'not-https'
  return literal && !mayReach(host, egress) ? 'internal' : null
}

/** The host without the brackets of an IPv6 literal. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}
