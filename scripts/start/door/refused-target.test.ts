import { expect, test } from "vitest";
import { refusedTarget } from "./refused-target";

const asked = (remoteAddress: string | undefined, host = "127.0.0.1:3000") => ({
  method: "GET",
  url: "/",
  headers: { host },
  socket: { remoteAddress },
});

test.each(["127.0.0.1", "127.0.0.53", "::1", "::ffff:127.0.0.1"])("the demo answers to %s", (address) => {
  expect(refusedTarget(asked(address), true)).toBeNull();
});

test.each(["192.0.2.7", "::ffff:192.0.2.7", "2001:db8::1", "::1:7f00:1", undefined])(
  "the demo refuses %s, whatever name it asks for, and an organization does not",
  (address) => {
    expect(refusedTarget(asked(address), true)?.status).toBe(421);
    expect(refusedTarget(asked(address), false)).toBeNull();
  },
);
