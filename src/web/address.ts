import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Who a request comes from, for counting: an IPv4 address, or the /64 net of an IPv6 one, which one subscriber has. */
export type AddressOf = (req: IncomingMessage) => string;

/**
 * The address of the connection. A header is read only where the connection comes from a proxy that the settings name, and
 * then from its right end, up to the first address that is no such proxy: what a patient's browser wrote there stands left of it.
 *
 * @param proxies addresses and nets, such as `127.0.0.1` or `10.0.0.0/8`
 */
export function createAddressOf(proxies: readonly string[]): AddressOf {
  const trusted = new BlockList();
  for (const proxy of proxies) add(trusted, proxy);
  const isTrusted = (address: string) => trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  return (req) => {
    let address = plain(req.socket.remoteAddress ?? '');
    for (const before of forwarded(req).reverse()) {
      if (isIP(address) === 0 || !isTrusted(address) || isIP(before) === 0) break;
      address = before;
    }
    return isIPv6(address) ? net64(address) : address;
  };
}

function add(list: BlockList, proxy: string): void {
  const [address = '', bits] = proxy.split('/');
  const type = isIPv6(address) ? 'ipv6' : 'ipv4';
  if (bits === undefined) list.addAddress(address, type);
  else list.addSubnet(address, Number(bits), type);
}

function forwarded({ headers }: IncomingMessage): string[] {
  return String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => plain(part.trim()));
}

/** Without the port that some proxies add, and IPv4 as such where it came in an IPv6 address. */
function plain(address: string): string {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return bare.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}

/** The first four groups; `::` stands for as many zeros as are missing. */
function net64(address: string): string {
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}
