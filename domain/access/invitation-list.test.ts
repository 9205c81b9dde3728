import { expect, test } from "vitest";
import { readInvitationList } from "./invitation-list";

const short = (text: string) =>
  readInvitationList(text).map(({ name, address, written }) =>
    address ? [name, address] : [`? ${written}`],
  );

test.each([
  ["ana@a.org", [["", "ana@a.org"]]],
  [
    "ana@a.org\nbob@b.org",
    [
      ["", "ana@a.org"],
      ["", "bob@b.org"],
    ],
  ],
  [
    "ana@a.org\r\n\r\n bob@b.org \r\n",
    [
      ["", "ana@a.org"],
      ["", "bob@b.org"],
    ],
  ],
  [
    "ana@a.org, bob@b.org;cyd@c.org",
    [
      ["", "ana@a.org"],
      ["", "bob@b.org"],
      ["", "cyd@c.org"],
    ],
  ],
  [
    "ana@a.org bob@b.org\tcyd@c.org",
    [
      ["", "ana@a.org"],
      ["", "bob@b.org"],
      ["", "cyd@c.org"],
    ],
  ],
  ["Ana Silva <ana@a.org>", [["Ana Silva", "ana@a.org"]]],
  [
    '"Silva, Ana" <ana@a.org>; Bob <bob@b.org>,',
    [
      ["Ana Silva", "ana@a.org"],
      ["Bob", "bob@b.org"],
    ],
  ],
  ["<ana@a.org>", [["", "ana@a.org"]]],
  ["Ana Silva ana@a.org", [["Ana Silva", "ana@a.org"]]],
  ["ana@a.org Ana Silva", [["Ana Silva", "ana@a.org"]]],
  [
    "Ana Silva\tana@a.org\nBob\tbob@b.org",
    [
      ["Ana Silva", "ana@a.org"],
      ["Bob", "bob@b.org"],
    ],
  ],
  [
    "Ana Silva, ana@a.org\nBob, bob@b.org",
    [
      ["Ana Silva", "ana@a.org"],
      ["Bob", "bob@b.org"],
    ],
  ],
  ["mailto:ana@a.org", [["", "ana@a.org"]]],
  ["Ana@A.ORG", [["", "ana@a.org"]]],
  ["Ana", [["? Ana"]]],
  ["Ana Silva, Bob, bob@b.org", [["? Ana Silva"], ["Bob", "bob@b.org"]]],
  ["Ana,,ana@a.org", [["? Ana"], ["", "ana@a.org"]]],
  ["ana@@a.org\nbob@b.org", [["? ana@@a.org"], ["", "bob@b.org"]]],
  ["Ana <ana@a.org", [["? Ana <ana@a.org"]]],
  ["Ana <ana@a.org\nbob@b.org", [["? Ana <ana@a.org"], ["", "bob@b.org"]]],
  ['"Ana, ana@a.org', [["Ana", "ana@a.org"]]],
  ["Ana <a@a.org,b@b.org>", [["? Ana <a@a.org,b@b.org>"]]],
  ["  \n ,;\t\n", []],
])("%j", (text, people) => {
  expect(short(text)).toEqual(people);
});

test("a long paste is read in no time", () => {
  const started = performance.now();
  expect(readInvitationList(`${"a".repeat(100_000)}`)).toHaveLength(1);
  expect(readInvitationList("<".repeat(100_000))).toHaveLength(1);
  expect(readInvitationList("a b ".repeat(25_000))).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(1000);
});
