import { expect, test, vi } from "vitest";
import * as configuration from "@/config/environment";
import { db } from "@/db/client";
import { identities, sessions } from "@/db/schema/access";
import { auditEntries } from "@/db/schema/audit";
import { person, team, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { enterByLink } from "./enter-by-mail";
import { enterDemo } from "./enter-demo";
import { forgetIdentities } from "./forget-identities";
import { listDemoPeople } from "./list-demo-people";
import { makeSignInLink } from "./make-sign-in-link";
import { requestSignIn } from "./request-sign-in";

const operator = { kind: "system", name: "command line" } as const;
const arrival = { userAgent: null, oldToken: null, browserSecret: null };
const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000);
const linkIn = (address: string) => address.split("/").at(-1) ?? "";

test("a link of the command line signs in with one click in any browser, once, within ten minutes", async () => {
  await person("admin", { email: "ana@example.org" });
  const address = await makeSignInLink(operator, { email: "ana@example.org" }, testNow);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:3000\/sign-in\/link\/[0-9a-f-]{36}\.[\w-]{43}$/);
  await enterByLink({ link: linkIn(address) }, arrival, minutes(9));
  await expect(enterByLink({ link: linkIn(address) }, arrival, minutes(9))).rejects.toThrow("used already");
  expect(await db.select().from(sessions)).toMatchObject([{ way: "admin-link" }]);
  const late = await makeSignInLink(operator, { email: "ana@example.org" }, testNow);
  await expect(enterByLink({ link: linkIn(late) }, arrival, minutes(10))).rejects.toThrow("older than ten");
  expect((await auditTrail())[0]).toMatchObject({ action: "person.sign-in-link-made" });
  const kept = JSON.stringify(await db.select().from(auditEntries));
  expect(kept).not.toContain(linkIn(address).slice(37));
});

test("nobody outside can end such a link by asking for mails", async () => {
  await person("admin", { email: "ana@example.org" });
  const address = await makeSignInLink(operator, { email: "ana@example.org" }, testNow);
  const asked = { email: "ana@example.org", to: "/" };
  await requestSignIn(asked, { client: "192.0.2.1", userAgent: null }, testNow);
  await enterByLink({ link: linkIn(address) }, arrival, testNow);
});

test("such links are for people who can sign in, and only the operator and administrators make them", async () => {
  const curator = await person("curator", { email: "bob@example.org" });
  await person("reader", { email: "gone@example.org", deactivated: true });
  for (const email of ["nobody@example.org", "gone@example.org"])
    await expect(makeSignInLink(operator, { email }, testNow)).rejects.toMatchObject({ reason: "not-found" });
  await expect(makeSignInLink(curator.actor, { email: "bob@example.org" }, testNow)).rejects.toMatchObject({
    reason: "not-allowed",
  });
});

test("an unlinked person may link another account; others' accounts stay", async () => {
  const ana = await person();
  const bob = await person();
  const issuer = "https://id.example.org";
  await db.insert(identities).values([
    { personId: ana.id, issuer, subject: "1", createdAt: testNow },
    { personId: bob.id, issuer, subject: "2", createdAt: testNow },
  ]);
  await expect(forgetIdentities(ana.actor, { personId: bob.id })).rejects.toMatchObject({
    reason: "not-allowed",
  });
  expect(await forgetIdentities(operator, { personId: ana.id })).toBe(1);
  expect(await db.select().from(identities)).toMatchObject([{ personId: bob.id }]);
});

test("one click signs in as anybody in the demo, and as nobody anywhere else", async () => {
  const harbour = await team("Harbour");
  const ana = await person("author", { name: "Ana", homeTeamId: harbour.id });
  await person("reader", { deactivated: true });
  await expect(enterDemo({ personId: ana.id }, arrival, testNow)).rejects.toMatchObject({
    reason: "not-found",
  });
  expect(await listDemoPeople()).toEqual([]);
  const demo = { ...configuration.environment(), TIDEMARK_DEMO: "on" as const };
  const spy = vi.spyOn(configuration, "environment").mockReturnValue(demo);
  expect(await listDemoPeople()).toEqual([{ id: ana.id, name: "Ana", role: "author", team: "Harbour" }]);
  await enterDemo({ personId: ana.id }, arrival, testNow);
  spy.mockRestore();
  expect(await db.select().from(sessions)).toMatchObject([{ way: "demo", personId: ana.id }]);
});
