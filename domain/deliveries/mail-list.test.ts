import { expect, test } from "vitest";
import { publicAddress } from "@/config/environment";
import { listOf, listPage, listToken, mailLists, oneClickAddress, readListToken } from "./mail-list";

const personId = "019a0000-0000-7000-8000-0000000000ff";

test("a token says whom and what it is for, and is another one for every person and list", () => {
  const tokens = mailLists.map((list) => listToken({ personId, list }));
  expect(tokens.map(readListToken)).toEqual(mailLists.map((list) => ({ personId, list })));
  const other = listToken({ personId: personId.replace("ff", "fe"), list: "digest" });
  expect(new Set([...tokens, other]).size).toBe(4);
  expect(listPage({ personId, list: "digest" })).toBe(`${publicAddress()}/mail/${tokens[0]}`);
  expect(oneClickAddress({ personId, list: "digest" })).toBe(`${publicAddress()}/u/${tokens[0]}`);
});

test("a token that is changed anywhere, in any letter, is none", () => {
  const token = listToken({ personId, list: "digest" });
  for (let place = 0; place < token.length; place++)
    for (const letter of "AaBQ019-_q") {
      const changed = `${token.slice(0, place)}${letter}${token.slice(place + 1)}`;
      if (changed !== token) expect(readListToken(changed), changed).toBeNull();
    }
});

test.each(["", "none", "d1-", "x".repeat(100_000), "d1-../../admin", "d2-", `d1-${"A".repeat(65)}`])(
  "%.20s is no token",
  (token) => expect(readListToken(token)).toBeNull(),
);

test("what was just asked for is of no list", () => {
  expect(["sign-in", "invitation", "import-report", "nothing"].map(listOf)).toEqual([null, null, null, null]);
  expect(["digest", "questions", "review-request"].map(listOf)).toEqual(["digest", "questions", "asks"]);
});
