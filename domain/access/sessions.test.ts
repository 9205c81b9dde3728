import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { sessions } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import { person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { endOtherSessions, endOwnSession, endSessionOfToken, endSessionsOf } from "./end-sessions";
import { findSession } from "./find-session";
import { listOwnSessions, listSessionsOf } from "./list-sessions";
import { openSession } from "./open-session";
import { hashOf } from "./session-token";

const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000);
const days = (count: number) => minutes(count * 24 * 60);
const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

async function signIn(personId: string, oldToken: string | null = null, now = testNow) {
  const entrance = { userAgent: firefox, oldToken, personId, way: "mail" as const };
  return db.transaction((tx) => openSession(tx, entrance, now));
}

async function sessionIdOf(token: string, now = testNow) {
  const found = await findSession(token, now);
  if (!found?.actor.sessionId) throw new Error("There is no such session.");
  return { actor: found.actor, id: found.actor.sessionId };
}

test("a session stands for its person, and only the hash of its token is kept", async () => {
  const ana = await person("author");
  const { token } = await signIn(ana.id);
  expect(token).toMatch(/^[\w-]{43}$/);
  const found = await findSession(token, testNow);
  expect(found?.actor).toMatchObject({ id: ana.id, role: "author", authenticatedAt: testNow });
  const [row] = await db.select().from(sessions);
  expect(row).toMatchObject({ tokenHash: hashOf(token), browser: "Firefox on Windows" });
  expect(JSON.stringify([row, await auditTrail()])).not.toContain(token);
  expect(await findSession("", testNow)).toBeNull();
  expect(await findSession(hashOf(token), testNow)).toBeNull();
});

test("A2: signing in again gives a new session, and the browser's old one is refused", async () => {
  const ana = await person();
  const first = await signIn(ana.id);
  const elsewhere = await signIn(ana.id);
  const second = await signIn(ana.id, first.token);
  expect(second.token).not.toBe(first.token);
  expect(await findSession(first.token, testNow)).toBeNull();
  expect(await findSession(second.token, testNow)).not.toBeNull();
  expect(await findSession(elsewhere.token, testNow)).not.toBeNull();
});

test("a session ends after 14 days without use and after 90 days with it", async () => {
  const ana = await person();
  const idle = await signIn(ana.id);
  expect(await findSession(idle.token, days(13.9))).not.toBeNull();
  expect(await findSession(idle.token, days(27.8))).not.toBeNull();
  expect(await findSession(idle.token, days(41.9))).toBeNull();
  const used = await signIn(ana.id);
  for (let day = 10; day < 90; day += 10) expect(await findSession(used.token, days(day))).not.toBeNull();
  expect(await findSession(used.token, days(90))).toBeNull();
});

test("use is noted at most every five minutes", async () => {
  const { token } = await signIn((await person()).id);
  const seen = async () => (await db.select().from(sessions))[0]?.lastSeenAt;
  await findSession(token, minutes(4));
  expect(await seen()).toEqual(testNow);
  await findSession(token, minutes(5));
  expect(await seen()).toEqual(minutes(5));
});

test("a deactivated person's session is refused, and none can be opened", async () => {
  const ana = await person();
  const { token } = await signIn(ana.id);
  await db.update(people).set({ deactivatedAt: testNow }).where(eq(people.id, ana.id));
  expect(await findSession(token, testNow)).toBeNull();
  await expect(signIn(ana.id)).rejects.toMatchObject({ reason: "not-allowed" });
});

test("one sees and ends one's own sessions, not those of others", async () => {
  const ana = await person();
  const eve = await person();
  const here = await sessionIdOf((await signIn(ana.id)).token);
  const there = await sessionIdOf((await signIn(ana.id, null, minutes(1))).token, minutes(1));
  const hers = await sessionIdOf((await signIn(eve.id)).token);
  const listed = await listOwnSessions(here.actor, minutes(2));
  expect(listed.map(({ id, isThisOne }) => [id, isThisOne])).toEqual([
    [here.id, true],
    [there.id, false],
  ]);
  await expect(endOwnSession(here.actor, { sessionId: hers.id })).rejects.toMatchObject({
    reason: "not-found",
  });
  await endOwnSession(here.actor, { sessionId: there.id });
  await signIn(ana.id);
  await signIn(ana.id);
  expect(await endOtherSessions(here.actor)).toBe(2);
  expect(await endOtherSessions(here.actor)).toBe(0);
  expect(await listOwnSessions(here.actor, testNow)).toHaveLength(1);
  expect(await listOwnSessions(hers.actor, testNow)).toHaveLength(1);
});

test("signing out ends this browser's session and is audited", async () => {
  const ana = await person();
  const { token } = await signIn(ana.id);
  await endSessionOfToken(token);
  await endSessionOfToken(token);
  expect(await findSession(token, testNow)).toBeNull();
  const trail = await auditTrail();
  expect(trail.map(({ action, actorId }) => [action, actorId])).toEqual([
    ["session.opened", ana.id],
    ["session.ended", ana.id],
  ]);
});

test("administrators see and end anyone's sessions, others do not", async () => {
  const ana = await person();
  await signIn(ana.id);
  await signIn(ana.id);
  for (const role of ["reader", "author", "curator"] as const) {
    const { actor } = await person(role);
    await expect(endSessionsOf(actor, { personId: ana.id })).rejects.toMatchObject({ reason: "not-allowed" });
    await expect(listSessionsOf(actor, ana.id, testNow)).rejects.toMatchObject({ reason: "not-allowed" });
  }
  const admin = await person("admin");
  expect(await listSessionsOf(admin.actor, ana.id, testNow)).toHaveLength(2);
  expect(await endSessionsOf(admin.actor, { personId: ana.id })).toBe(2);
  expect(await endSessionsOf(admin.actor, { personId: ana.id })).toBe(0);
});
