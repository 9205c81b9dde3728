import { isIPv6 } from "node:net";

/** Whom tries are counted for: an IPv4 address, or the /64 that one subscriber has whole under IPv6. */
export function networkOf(client: string) {
  const address = client.replace(/%.*$/, "");
  if (!isIPv6(address) || address.includes(".")) return client;
  const [head = "", tail] = address.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const [left, right] = [groups(head), groups(tail ?? "")];
  const zeros: string[] = tail === undefined ? [] : Array(8 - left.length - right.length).fill("0");
  const network = [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}
