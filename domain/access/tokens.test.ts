import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { apiTokens } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import { person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { deactivatePerson } from "./deactivate-person";
import { findByToken } from "./find-by-token";
import { listAllTokens, listOwnTokens } from "./list-tokens";
import { makeToken } from "./make-token";
import { revokeToken } from "./revoke-token";
import { hashOf } from "./session-token";
import { makeTokenInput } from "./token-input";

const seconds = (count: number) => new Date(testNow.getTime() + count * 1000);
const jira = { name: "Jira", scopes: ["initiatives:write" as const], days: 30 };

test("a token stands for its person and their role of now, and only its hash is kept", async () => {
  const ana = await person("reader");
  const { token, expiresOn } = await makeToken(ana.actor, jira, testNow);
  expect(token).toMatch(/^tdm_[\w-]{43}$/);
  expect(expiresOn).toBe("2026-07-03");
  expect(await findByToken(token, testNow)).toMatchObject({
    name: "Jira",
    scopes: ["initiatives:write"],
    actor: { kind: "person", id: ana.id, role: "reader" },
  });
  await db.update(people).set({ role: "curator" }).where(eq(people.id, ana.id));
  expect((await findByToken(token, testNow))?.actor).toMatchObject({ role: "curator" });
  const [row] = await db.select().from(apiTokens);
  expect(row).toMatchObject({ secretHash: hashOf(token), lastFour: token.slice(-4) });
  expect(JSON.stringify([row, await auditTrail()])).not.toContain(token.slice(4, 40));
});

test.each([
  "",
  "tdm_",
  "Bearer x",
  `tdm_${"a".repeat(43)}`,
  `tdm_${"a".repeat(42)}\0`,
  "'; drop table",
  "x".repeat(100_000),
])("%.30j is nobody's token", async (token) => expect(await findByToken(token, testNow)).toBeNull());

test("the hash that is kept is no token", async () => {
  const { token } = await makeToken((await person()).actor, jira, testNow);
  expect(await findByToken(hashOf(token), testNow)).toBeNull();
});

test("a token holds through its last day where its person lives", async () => {
  const ana = await person("reader", { timeZone: "Pacific/Auckland" });
  const { token, expiresOn } = await makeToken(ana.actor, jira, testNow);
  expect(expiresOn).toBe("2026-07-03");
  expect(await findByToken(token, new Date("2026-07-03T11:59:00Z"))).not.toBeNull();
  expect(await findByToken(token, new Date("2026-07-03T12:01:00Z"))).toBeNull();
});

test("use is noted at most once a minute", async () => {
  const { token } = await makeToken((await person()).actor, jira, testNow);
  const used = async () => (await db.select().from(apiTokens))[0]?.lastUsedAt;
  expect(await used()).toBeNull();
  await findByToken(token, testNow);
  await findByToken(token, seconds(59));
  expect(await used()).toEqual(testNow);
  await findByToken(token, seconds(60));
  expect(await used()).toEqual(seconds(60));
});

test("one revokes one's own, administrators anybody's, and a deactivated person's are gone for good", async () => {
  const [ana, eve, admin] = [await person(), await person("curator"), await person("admin")];
  const made = [await makeToken(ana.actor, jira, testNow), await makeToken(ana.actor, jira, testNow)];
  const third = await makeToken(eve.actor, jira, testNow);
  const [first, second] = (await listOwnTokens(ana.actor, testNow)).map(({ id }) => ({ tokenId: id }));
  if (!first || !second) throw new Error("There are no tokens.");
  await expect(revokeToken(eve.actor, first, testNow)).rejects.toMatchObject({ reason: "not-found" });
  await revokeToken(ana.actor, first, testNow);
  await expect(revokeToken(ana.actor, first, testNow)).rejects.toMatchObject({ reason: "conflict" });
  await revokeToken(admin.actor, second, testNow);
  for (const { token } of made) expect(await findByToken(token, testNow)).toBeNull();
  await expect(listAllTokens(eve.actor, testNow)).rejects.toMatchObject({ reason: "not-allowed" });
  expect(await listAllTokens(admin.actor, testNow)).toMatchObject([{ person: eve.name, isOver: false }]);
  await deactivatePerson(admin.actor, { personId: eve.id, successorId: "" }, testNow);
  await db.update(people).set({ deactivatedAt: null }).where(eq(people.id, eve.id));
  expect(await findByToken(third.token, testNow)).toBeNull();
  const actions = (await auditTrail()).map(({ action }) => action);
  expect(actions.filter((action) => action.startsWith("api-token."))).toEqual([
    ...Array(3).fill("api-token.made"),
    ...Array(2).fill("api-token.revoked"),
  ]);
});

test("one person has at most twenty that count", async () => {
  const ana = await person();
  const values = { ...{ personId: ana.id, name: "x", lastFour: "abcd", scopes: [] }, createdAt: testNow };
  const held = Array.from({ length: 20 }, (_, number) => ({
    ...{ ...values, secretHash: String(number), expiresOn: number === 0 ? "2026-06-02" : "2026-06-03" },
  }));
  await db.insert(apiTokens).values(held);
  await makeToken(ana.actor, jira, testNow);
  await expect(makeToken(ana.actor, jira, testNow)).rejects.toMatchObject({ reason: "conflict" });
});

test("what is asked for is one of what there is", () => {
  const given = { name: " Jira ", scopes: ["initiatives:write", "initiatives:read"], days: "90" };
  expect(makeTokenInput.parse(given)).toEqual({
    name: "Jira",
    scopes: ["initiatives:read", "initiatives:write"],
    days: 90,
  });
  for (const wrong of [
    { days: "9999" },
    { days: "" },
    { scopes: [] },
    { scopes: ["admin"] },
    { name: "a\nb" },
  ])
    expect(makeTokenInput.safeParse({ ...given, ...wrong }).success).toBe(false);
});
