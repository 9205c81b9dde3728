import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import * as configuration from "@/config/environment";
import { db } from "@/db/client";
import { invitations, sessions, signInRequests } from "@/db/schema/access";
import { auditEntries } from "@/db/schema/audit";
import { deliveries } from "@/db/schema/deliveries";
import { memberships, people } from "@/db/schema/people";
import { member, person, team, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { deriveSecret } from "../deliveries/derived-secret";
import { changeSettings } from "../people/change-settings";
import { enterByCode, enterByLink } from "./enter-by-mail";
import { findSession } from "./find-session";
import { requestSignIn } from "./request-sign-in";
import { findByBrowser, findByLink, pairingNumber } from "./sign-in-request";

const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000);
const from = { client: "192.0.2.1", userAgent: "Firefox/140.0 Windows" };
const nowhere = { userAgent: "Chrome/140.0 Linux", oldToken: null, browserSecret: null };

/** Somebody asks for a mail; what it holds, and what the asking browser keeps. */
async function ask(email = "ana@example.org", now = testNow, to = "/library") {
  const { requestId, browserSecret } = await requestSignIn({ email, to }, from, now);
  const { token, code } = deriveSecret("sign-in", requestId);
  return { requestId, code, link: `${requestId}.${token}`, here: { ...nowhere, browserSecret } };
}

const openSessions = () => db.select().from(sessions);

test("the code of the mail signs in, in the browser that asked", async () => {
  const ana = await person("author", { email: "ana@example.org" });
  const { requestId, code, here } = await ask();
  const entered = await enterByCode(
    { requestId, code: code.toLowerCase().replace("-", " ") },
    here,
    minutes(9),
  );
  expect(entered.returnTo).toBe("/library");
  const found = await findSession(entered.token, minutes(9));
  expect(found?.actor).toMatchObject({ id: ana.id, authenticatedAt: minutes(9) });
  await expect(enterByCode({ requestId, code }, here, minutes(9))).rejects.toThrow("used already");
  await expect(enterByCode({ requestId, code }, nowhere, minutes(9))).rejects.toMatchObject({
    reason: "not-found",
  });
});

test("the link of the mail signs in with a click where it was asked for", async () => {
  await person("author", { email: "ana@example.org" });
  const { link, here } = await ask();
  expect(await findByLink(link, here.browserSecret, testNow)).toMatchObject({
    email: "ana@example.org",
    state: "open",
    needsNoNumber: true,
  });
  await enterByLink({ link }, here, testNow);
  expect(await openSessions()).toMatchObject([{ way: "mail", browser: "Chrome on Linux" }]);
  expect(await findByLink(link, null, testNow)).toMatchObject({ state: "used" });
});

test("a mail that was used shows that mail arrives: the address is paused no longer", async () => {
  await person("author", { email: "ana@example.org" });
  await db.update(people).set({ mailPausedAt: testNow, mailPausedReason: "552 5.2.2 Mailbox full" });
  const { link, here } = await ask();
  await enterByLink({ link }, here, testNow);
  expect(await db.select().from(people)).toMatchObject([{ mailPausedAt: null, mailPausedReason: null }]);
});

test("another browser needs the number that the asking one shows", async () => {
  await person("author", { email: "ana@example.org" });
  const { requestId, link, here } = await ask();
  expect(await findByLink(link, null, testNow)).toMatchObject({ needsNoNumber: false });
  await expect(enterByLink({ link, number: "" }, nowhere, testNow)).rejects.toMatchObject({
    reason: "invalid",
    field: "number",
  });
  expect(await findByBrowser(requestId, here.browserSecret, testNow)).toMatchObject({ state: "open" });
  expect(await findByBrowser(requestId, "another browser", testNow)).toBeNull();
  const number = pairingNumber(requestId);
  expect(number).toMatch(/^\d{6}$/);
  await enterByLink({ link, number: `${number.slice(0, 3)} ${number.slice(3)}` }, nowhere, testNow);
  expect(await openSessions()).toHaveLength(1);
});

test("A1: what a link scanner does makes no session, and the person's own click still works", async () => {
  await person("author", { email: "ana@example.org" });
  const { link, here } = await ask();
  for (let look = 0; look < 6; look++) await findByLink(link, null, minutes(1));
  for (let press = 0; press < 6; press++)
    await expect(enterByLink({ link }, nowhere, minutes(1))).rejects.toMatchObject({ field: "number" });
  expect(await openSessions()).toEqual([]);
  await enterByLink({ link }, here, minutes(2));
  expect(await openSessions()).toHaveLength(1);
});

test("A2: 20 parallel clicks on one link make one session", async () => {
  await person("author", { email: "ana@example.org" });
  const { link, here } = await ask();
  const clicks = await Promise.allSettled(
    Array.from({ length: 20 }, () => enterByLink({ link }, here, testNow)),
  );
  expect(clicks.filter((click) => click.status === "fulfilled")).toHaveLength(1);
  expect(await openSessions()).toHaveLength(1);
  expect(await db.select().from(auditEntries)).toHaveLength(1);
});

test("five wrong codes end a request, whether of the mail or of the other browser", async () => {
  await person("author", { email: "ana@example.org" });
  const { requestId, code, link, here } = await ask();
  for (const _ of [1, 2, 3])
    await expect(enterByCode({ requestId, code: "0000-0000" }, here, testNow)).rejects.toMatchObject({
      reason: "invalid",
      field: "code",
    });
  await expect(enterByLink({ link, number: "000000" }, nowhere, testNow)).rejects.toThrow("one more time");
  await expect(enterByCode({ requestId, code: "0000-0000" }, here, testNow)).rejects.toThrow("five times");
  await expect(enterByCode({ requestId, code }, here, testNow)).rejects.toThrow("five times");
  await expect(enterByLink({ link }, here, testNow)).rejects.toThrow("five times");
  expect(await openSessions()).toEqual([]);
});

test("wrong codes given at the same moment are all counted", async () => {
  await person("author", { email: "ana@example.org" });
  const { requestId, here } = await ask();
  await Promise.allSettled(
    Array.from({ length: 12 }, () => enterByCode({ requestId, code: "WRONG" }, here, testNow)),
  );
  expect(await db.select().from(signInRequests)).toMatchObject([{ wrongCodes: 5, endedBy: "wrong-codes" }]);
});

test("a request counts for ten minutes, and a newer one ends it", async () => {
  await person("author", { email: "ana@example.org" });
  const old = await ask();
  await expect(enterByLink({ link: old.link }, old.here, minutes(10))).rejects.toThrow(
    "older than ten minutes",
  );
  const first = await ask();
  const second = await ask();
  await expect(enterByLink({ link: first.link }, first.here, testNow)).rejects.toThrow("newer mail");
  await enterByLink({ link: second.link }, second.here, testNow);
});

test("links that are not ours lead nowhere", async () => {
  await person("author", { email: "ana@example.org" });
  const { requestId, here } = await ask();
  const foreign = deriveSecret("invitation", requestId).token;
  for (const link of ["", "abc", requestId, `${requestId}.${"a".repeat(43)}`, `${requestId}.${foreign}`]) {
    expect(await findByLink(link, here.browserSecret, testNow)).toBeNull();
    await expect(enterByLink({ link }, here, testNow)).rejects.toMatchObject({ reason: "not-found" });
  }
  expect(await db.select().from(signInRequests)).toMatchObject([{ wrongCodes: 0 }]);
});

test("unknown and deactivated addresses get the same answer and no mail, and no code is right for them", async () => {
  await person("author", { email: "gone@example.org", deactivated: true });
  for (const email of ["nobody@example.org", "gone@example.org"]) {
    const { requestId, code, link, here } = await ask(email);
    expect(await findByBrowser(requestId, here.browserSecret, testNow)).toMatchObject({ state: "open" });
    await expect(enterByCode({ requestId, code }, here, testNow)).rejects.toThrow("does not match");
    await expect(enterByLink({ link }, here, testNow)).rejects.toThrow("does not match");
  }
  expect(await db.select().from(deliveries)).toEqual([]);
});

test("five requests per address and thirty per client within a quarter of an hour", async () => {
  for (let count = 0; count < 5; count++) await ask();
  await expect(ask()).rejects.toMatchObject({ reason: "too-many" });
  for (let count = 0; count < 24; count++) await ask(`somebody${count}@example.org`);
  await expect(ask("another@example.org")).rejects.toMatchObject({ reason: "too-many" });
  await ask("another@example.org", minutes(15));
});

test("AUTH_MAIL_LINK=off leaves the provider as the only way", async () => {
  await person("author", { email: "ana@example.org" });
  const changed = { ...configuration.environment(), AUTH_MAIL_LINK: "off" as const };
  const spy = vi.spyOn(configuration, "environment").mockReturnValue(changed);
  await expect(ask()).rejects.toMatchObject({ reason: "not-allowed" });
  spy.mockRestore();
});

test("somebody invited becomes a person with the role, name and team of the invitation", async () => {
  const admin = await person("admin");
  const harbour = await team("Harbour");
  await db.insert(invitations).values({
    ...{ email: "bob@example.org", name: "Bob Bay", role: "curator" as const, teamId: harbour.id },
    ...{ invitedBy: admin.id, createdAt: testNow, expiresAt: minutes(60) },
  });
  const { requestId, code, here } = await ask("bob@example.org");
  const { token } = await enterByCode({ requestId, code }, here, testNow);
  const bob = (await findSession(token, testNow))?.actor;
  expect(bob).toMatchObject({ name: "Bob Bay", role: "curator", email: "bob@example.org" });
  if (!bob) return;
  expect(await db.select().from(memberships)).toMatchObject([{ teamId: harbour.id, fromOn: "2026-06-03" }]);
  expect((await db.select().from(people).where(eq(people.id, bob.id)))[0]?.homeTeamId).toBe(harbour.id);
  expect(await db.select().from(invitations)).toMatchObject([{ acceptedBy: bob.id, acceptedAt: testNow }]);
  expect((await auditTrail()).map(({ action }) => action)).toEqual([
    "person.joined",
    "invitation.accepted",
    "session.opened",
  ]);
});

test("somebody who is here already joins the team of an invitation and keeps their role", async () => {
  const ana = await person("author", { email: "ana@example.org" });
  const harbour = await team("Harbour");
  await member(ana.id, harbour.id);
  await db.insert(invitations).values({
    ...{ email: "ana@example.org", role: "admin" as const, teamId: harbour.id, invitedBy: ana.id },
    ...{ createdAt: testNow, expiresAt: minutes(60) },
  });
  const { link, here } = await ask();
  const { token } = await enterByLink({ link }, here, testNow);
  expect((await findSession(token, testNow))?.actor.role).toBe("author");
  expect((await db.select().from(invitations))[0]?.acceptedBy).toBe(ana.id);
  expect(await db.select().from(memberships)).toHaveLength(1);
});

test("expired and revoked invitations let nobody in", async () => {
  const admin = await person("admin");
  const values = { role: "reader" as const, invitedBy: admin.id, createdAt: testNow };
  await db.insert(invitations).values([
    { ...values, email: "late@example.org", expiresAt: testNow },
    { ...values, email: "taken@example.org", expiresAt: minutes(60), revokedAt: testNow },
  ]);
  await ask("late@example.org");
  await ask("taken@example.org");
  expect(await db.select().from(deliveries)).toEqual([]);
});

test("an allowed domain lets strangers in as readers, if it still is allowed when they come", async () => {
  const admin = await person("admin", { email: "admin@elsewhere.org" });
  const allow = (domains: string[]) =>
    changeSettings(
      admin.actor,
      { organization: "Harbour", allowedMailDomains: domains, questionsAWeek: 3 },
      testNow,
    );
  await allow(["example.org"]);
  const first = await ask("bo.bay+news@example.org");
  const { token } = await enterByLink({ link: first.link }, first.here, testNow);
  expect((await findSession(token, testNow))?.actor).toMatchObject({ name: "Bo Bay", role: "reader" });
  const second = await ask("cyd@example.org");
  await allow([]);
  await expect(enterByLink({ link: second.link }, second.here, testNow)).rejects.toThrow("no longer sign in");
  await ask("eve@sub.example.org");
  expect(await db.select().from(people)).toHaveLength(2);
});

test("A8: neither token, code, number nor browser secret stands anywhere in the database", async () => {
  await person("author", { email: "ana@example.org" });
  const { requestId, code, link, here } = await ask();
  await expect(enterByCode({ requestId, code: "WRONG" }, here, testNow)).rejects.toThrow();
  const { token } = await enterByCode({ requestId, code }, here, testNow);
  const rows = [
    await db.select().from(deliveries),
    await db.select().from(signInRequests),
    await db.select().from(sessions),
    await db.select().from(auditEntries),
  ];
  const secrets = [code, link.slice(37), pairingNumber(requestId), here.browserSecret, token];
  for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret);
  expect(rows[0]).toMatchObject([{ kind: "sign-in", recipientAddress: "ana@example.org" }]);
  expect(JSON.stringify(rows[0])).toContain(`/sign-in/link/${requestId}.{{token}}`);
});
