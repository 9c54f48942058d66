/** Host names of this machine or of private networks. */
const OWN_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|test)$/;

/** IPv4 networks that are not public (RFC 6890), as address and prefix length. */
const ownNetworks = [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 3],
] as const;

const number = (address: string) => address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);

const isPublicV4 = (address: string) =>
	!ownNetworks.some(([network, bits]) => {
		const size = 2 ** (32 - bits);
		return Math.floor(number(address) / size) === Math.floor(number(network) / size);
	});

/**
 * Whether a web address is on the public internet, judged by its host name. `URL` has already normalized every form of
 * an IPv4 address. For IPv6 only global unicast is public, except addresses that contain an IPv4 address.
 */
export function isPublicAddress(url: URL): boolean {
	if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return false;
	const host = url.hostname.toLowerCase().replace(/\.$/, "");
	if (host.startsWith("[")) return /^\[2[0-9a-f]{3}:/.test(host) && !/^\[(2001:0?|2002):/.test(host);
	if (/^\d+(\.\d+){3}$/.test(host)) return isPublicV4(host);
	return host.includes(".") && !OWN_NAMES.test(host);
}
