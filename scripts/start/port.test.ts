import { expect, test } from "vitest";
import { freePort, isFree } from "./port";

test("a free port is one that no outgoing connection is given", async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, () => freePort("127.0.0.1")));
  for (const port of ports) {
    expect(port).toBeGreaterThanOrEqual(20_000);
    expect(port).toBeLessThan(32_768);
  }
  expect(await isFree(ports[0] ?? 0, "127.0.0.1")).toBe(true);
});
