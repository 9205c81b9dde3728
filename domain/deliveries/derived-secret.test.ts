import { describe, expect, test } from "vitest";
import { deriveSecret, matchesCode, matchesToken } from "./derived-secret";

describe("deriveSecret", () => {
  test("is the same each time and different for every purpose, id and version", () => {
    const first = deriveSecret("sign-in", "a", 1);
    expect(deriveSecret("sign-in", "a", 1)).toEqual(first);
    const others = [
      deriveSecret("invitation", "a", 1),
      deriveSecret("sign-in", "b", 1),
      deriveSecret("sign-in", "a", 2),
    ];
    for (const other of others) {
      expect(other.token).not.toBe(first.token);
      expect(other.code).not.toBe(first.code);
    }
  });

  test("gives 256 bits for links and eight unmistakable characters to type", () => {
    const { token, code } = deriveSecret("sign-in", "a");
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });
});

describe("matchesCode", () => {
  test.each([
    ["A1B0-C2D3", true],
    ["a1b0c2d3", true],
    [" a1b0 – c2d3 ", true],
    ["AIBO-C2D3", true],
    ["albo c2d3", true],
    ["A1B0-C2D4", false],
    ["A1B0-C2D", false],
    ["", false],
  ])("takes %j: %s", (typed, matches) => {
    expect(matchesCode("A1B0-C2D3", typed)).toBe(matches);
  });
});

test("matchesToken is exact", () => {
  const { token } = deriveSecret("sign-in", "a");
  expect(matchesToken(token, token)).toBe(true);
  expect(matchesToken(token, token.toLowerCase())).toBe(false);
  expect(matchesToken(token, `${token} `)).toBe(false);
});
