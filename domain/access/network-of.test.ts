import { expect, test } from "vitest";
import { networkOf } from "./network-of";

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:1:2::1", "2001:db8:1:2::/64"],
  ["2001:db8::7", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::ffff:192.0.2.1", "::ffff:192.0.2.1"],
  ["unknown", "unknown"],
])("tries from %s are counted for %s", (client, network) => {
  expect(networkOf(client)).toBe(network);
});
