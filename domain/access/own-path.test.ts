import { expect, test } from "vitest";
import { ownPath } from "./own-path";

test.each([
  ["/insights/tides", "/insights/tides"],
  ["/library?q=choice&topic=a#two", "/library?q=choice&topic=a#two"],
  ["/invitation/abc", "/invitation/abc"],
  ["/a/../b", "/b"],
])("%s is a place to go back to", (wanted, path) => {
  expect(ownPath(wanted)).toBe(path);
});

test.each([
  null,
  "",
  "library",
  "//evil.test",
  "///evil.test",
  "/\\evil.test",
  "\\/evil.test",
  "/a\\b",
  "https://evil.test",
  "http:/evil.test",
  "javascript:alert(1)",
  "/\t/evil.test",
  "/\n/evil.test",
  " /evil",
  "/..//evil.test",
  "/a/..//evil.test",
  "/.//evil.test",
  "/sign-in",
  "/sign-in/link/abc",
  "/setup",
  "/api/auth/signout",
  `/${"a".repeat(3000)}`,
])("%j leads home instead", (wanted) => {
  expect(ownPath(wanted)).toBe("/");
});
