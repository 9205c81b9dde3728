import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { apiTokens, invitations, sessions, signInRequests } from "@/db/schema/access";
import { deliveries } from "@/db/schema/deliveries";
import { asks, memberships, people, teams } from "@/db/schema/people";
import { member, person, team, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { deriveSecret } from "../deliveries/derived-secret";
import { askPerson, listAsks } from "../people/asks";
import { deactivatePersonInput } from "./access-input";
import { deactivatePerson } from "./deactivate-person";
import { enterByLink } from "./enter-by-mail";
import { findSession } from "./find-session";
import { invitePeople } from "./invite-people";
import { openSession } from "./open-session";
import { reactivatePerson } from "./reactivate-person";
import { requestSignIn } from "./request-sign-in";

const arrival = { userAgent: null, oldToken: null };
const later = new Date(testNow.getTime() + 24 * 60 * 60_000);

async function signIn(personId: string) {
  return db.transaction((tx) => openSession(tx, { ...arrival, personId, way: "mail" }, testNow));
}

const leaving = (personId: string, successorId = "") =>
  deactivatePersonInput.parse({ personId, successorId });

/** Somebody with one of everything that has to end. */
async function busyPerson() {
  const ana = await person("curator", { email: "ana@example.org" });
  const { token } = await signIn(ana.id);
  const harbour = await team("Harbour", { leadId: ana.id });
  await member(ana.id, harbour.id);
  await member(ana.id, (await team("Later")).id, { fromOn: "2026-07-01" });
  await member(ana.id, (await team("Past")).id, { untilOn: "2026-02-01" });
  await invitePeople(
    ana.actor,
    { list: "new@example.org", role: "reader", teamId: "", without: undefined },
    testNow,
  );
  const asked = { email: ana.email, to: "/" };
  const request = await requestSignIn(asked, { client: "192.0.2.1", userAgent: null }, testNow);
  await db.insert(apiTokens).values({
    ...{ personId: ana.id, name: "script", secretHash: "hash", lastFour: "abcd", scopes: ["read"] },
    ...{ createdAt: testNow, expiresOn: "2027-01-01" },
  });
  const ask = { kind: "mail-paused", subjectId: ana.id, sentence: "Look.", href: "/" } as const;
  await db.transaction((tx) => askPerson(tx, { ...ask, personId: ana.id }, testNow));
  await db.update(deliveries).set({ state: "pending" });
  return { ana, token, harbour, request };
}

test("everything that lets a person in ends in one transaction, and what they look after is handed over", async () => {
  const { ana, token, harbour, request } = await busyPerson();
  const admin = await person("admin");
  const successor = await person("author", { name: "Bob" });
  await deactivatePerson(admin.actor, leaving(ana.id, successor.id), testNow, [
    async (_tx, { from, to }) => (from.id === ana.id && to?.id === successor.id ? [insight, insight] : []),
  ]);
  expect(await findSession(token, testNow)).toBeNull();
  expect(await db.select().from(sessions)).toEqual([]);
  expect(await db.select().from(signInRequests)).toMatchObject([{ endedBy: "deactivated" }]);
  expect(await db.select().from(invitations)).toMatchObject([{ revokedAt: testNow }]);
  expect(await db.select().from(apiTokens)).toMatchObject([{ revokedAt: testNow }]);
  const mails = await db.select().from(deliveries).where(eq(deliveries.personId, ana.id));
  expect(mails).toMatchObject([{ kind: "sign-in", state: "cancelled" }]);
  const invitationMails = await db.select().from(deliveries).where(eq(deliveries.kind, "invitation"));
  expect(invitationMails).toMatchObject([{ recipientAddress: "new@example.org", state: "cancelled" }]);
  expect((await db.select().from(asks).where(eq(asks.personId, ana.id)))[0]?.closedAt).toEqual(testNow);
  expect((await db.select().from(teams).where(eq(teams.id, harbour.id)))[0]?.leadId).toBe(successor.id);
  const dates = await db.select().from(memberships).orderBy(memberships.fromOn, memberships.untilOn);
  expect(dates.map(({ untilOn }) => untilOn).sort()).toEqual(["2026-02-01", "2026-06-03", "2026-07-01"]);
  expect(await listAsks(successor.actor)).toMatchObject([
    { kind: "took-over", sentence: `You now look after what ${ana.name} had: 1 team and 2 insights.` },
  ]);
  const link = `${request.requestId}.${deriveSecret("sign-in", request.requestId).token}`;
  await expect(
    enterByLink({ link }, { ...arrival, browserSecret: request.browserSecret }, testNow),
  ).rejects.toThrow("no longer sign in");
  const last = (await auditTrail()).at(-1);
  expect(last).toMatchObject({ action: "person.deactivated", actorId: admin.id, subjectId: ana.id });
});

const insight = { kind: "insight", id: "one" };

test("without a successor the administrator takes over; nobody is told of nothing", async () => {
  const admin = await person("admin");
  const lead = await person("author");
  const plain = await person("reader");
  const harbour = await team("Harbour", { leadId: lead.id });
  await deactivatePerson(admin.actor, leaving(plain.id), testNow);
  expect(await listAsks(admin.actor)).toEqual([]);
  await deactivatePerson(admin.actor, leaving(lead.id), testNow);
  expect((await db.select().from(teams).where(eq(teams.id, harbour.id)))[0]?.leadId).toBe(admin.id);
  expect(await listAsks(admin.actor)).toHaveLength(1);
});

test("an open invitation for the leaving person's own address ends too", async () => {
  const admin = await person("admin");
  const ana = await person("reader", { email: "ana@example.org" });
  await db.insert(invitations).values({
    ...{ email: ana.email, role: "admin" as const, invitedBy: admin.id, createdAt: testNow },
    expiresAt: later,
  });
  await deactivatePerson(admin.actor, leaving(ana.id), testNow);
  expect(await db.select().from(invitations)).toMatchObject([{ revokedAt: testNow }]);
});

test("only administrators deactivate, the last one stays, and a successor must be somebody else who is there", async () => {
  const admin = await person("admin");
  const ana = await person("reader");
  const gone = await person("reader", { deactivated: true });
  for (const role of ["reader", "author", "curator"] as const) {
    const { actor } = await person(role);
    await expect(deactivatePerson(actor, leaving(ana.id), testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
    await expect(reactivatePerson(actor, { personId: gone.id })).rejects.toMatchObject({
      reason: "not-allowed",
    });
  }
  const refused = (personId: string, successorId?: string) =>
    expect(deactivatePerson(admin.actor, leaving(personId, successorId), testNow)).rejects;
  await refused(admin.id).toThrow("last administrator");
  await refused(ana.id, ana.id).toMatchObject({ field: "successorId" });
  await refused(ana.id, gone.id).toMatchObject({ field: "successorId" });
  await refused(gone.id).toMatchObject({ reason: "conflict" });
  await refused("00000000-0000-7000-8000-000000000000").toMatchObject({ reason: "not-found" });
  expect((await db.select().from(people).where(eq(people.id, ana.id)))[0]?.deactivatedAt).toBeNull();
});

test("two administrators who deactivate each other at once leave one", async () => {
  const one = await person("admin");
  const two = await person("admin");
  const tries = await Promise.allSettled([
    deactivatePerson(one.actor, leaving(two.id), testNow),
    deactivatePerson(two.actor, leaving(one.id), testNow),
  ]);
  expect(tries.filter((attempt) => attempt.status === "fulfilled")).toHaveLength(1);
});

test("a reactivated person comes in again, with their role and past teams", async () => {
  const admin = await person("admin");
  const ana = await person("author");
  const { token } = await signIn(ana.id);
  await deactivatePerson(admin.actor, leaving(ana.id), testNow);
  await reactivatePerson(admin.actor, { personId: ana.id });
  expect(await findSession(token, testNow)).toBeNull();
  const again = await signIn(ana.id);
  expect((await findSession(again.token, testNow))?.actor.role).toBe("author");
  await expect(reactivatePerson(admin.actor, { personId: ana.id })).rejects.toMatchObject({
    reason: "conflict",
  });
});

test("A3: of requests and sign-ins under way while a person is deactivated none is accepted afterwards", async () => {
  const admin = await person("admin");
  const ana = await person("author", { email: "ana@example.org" });
  const tokens = [(await signIn(ana.id)).token, (await signIn(ana.id)).token];
  const request = await requestSignIn(
    { email: ana.email, to: "/" },
    { client: "192.0.2.1", userAgent: null },
    testNow,
  );
  const link = `${request.requestId}.${deriveSecret("sign-in", request.requestId).token}`;
  let isOver = false;
  let acceptedAfterwards = 0;
  const keepAsking = async (token: string) => {
    for (let ask = 0; ask < 40; ask++) {
      const startedAfter = isOver;
      const found = await findSession(token, testNow);
      if (found && startedAfter) acceptedAfterwards++;
    }
  };
  const keepSigningIn = async () => {
    for (let attempt = 0; attempt < 10; attempt++) {
      const entered = await signIn(ana.id).catch(() => null);
      if (entered) tokens.push(entered.token);
    }
    await enterByLink({ link }, { ...arrival, browserSecret: request.browserSecret }, testNow).catch(
      () => null,
    );
  };
  const deactivate = async () => {
    await findSession(tokens[0] ?? "", testNow);
    await deactivatePerson(admin.actor, leaving(ana.id), testNow);
    isOver = true;
  };
  await Promise.all([...tokens.map(keepAsking), keepSigningIn(), keepSigningIn(), deactivate()]);
  expect(acceptedAfterwards).toBe(0);
  expect(await db.select().from(sessions)).toEqual([]);
  for (const token of tokens) expect(await findSession(token, testNow)).toBeNull();
});
