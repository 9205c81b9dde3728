import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { accessRequests, insightPeople, insights } from "@/db/schema/insights";
import { asks } from "@/db/schema/people";
import { deactivatePerson } from "@/domain/access/deactivate-person";
import { listAsks } from "@/domain/people/asks";
import { insight, person, team, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { openAsks } from "@/tests/support/reviews";
import { askAccessInput } from "./access-request-input";
import { declineAccess, grantAccess } from "./answer-access";
import { askAccess } from "./ask-access";
import { findStanding } from "./find-standing";
import { handOverInsight } from "./hand-over-insight";
import { handOverInsights } from "./hand-over-insights";
import { insightHref } from "./insight-address";
import { listAccessRequests } from "./list-access-requests";
import { quotedStatement } from "./quoted-statement";

async function restricted() {
  const owner = await person("author", { name: "Ana Torres" });
  const record = await insight(owner.id, { visibility: "restricted" });
  const asker = await person("reader", { name: "Ben Okafor", homeTeamId: (await team()).id });
  const ask = (message = "") => askAccess(asker.actor, { address: insightHref(record), message }, testNow);
  return { owner, record, asker, ask };
}

const onlyRequest = async () => (await db.select().from(accessRequests))[0]?.id ?? "";

describe("asking to read a restricted record", () => {
  test("reaches its owner once while it is open, however it is asked", async () => {
    const { owner, record, ask } = await restricted();
    await Promise.all([ask("For the plan page."), ask("Again."), ask()]);
    await ask();
    expect(await listAsks(owner.actor)).toMatchObject([
      {
        kind: "access-request",
        sentence: `Ben Okafor asks to read ${quotedStatement(record.statement)}.`,
        href: `${insightHref(record)}/access`,
      },
    ]);
    expect(await db.$count(accessRequests)).toBe(1);
    expect((await auditTrail()).map(({ action }) => action)).toEqual(["insight.access-asked"]);
  });

  test("answers nothing and leaves nothing for what is missing, in the trash, a draft or readable", async () => {
    const { owner, asker } = await restricted();
    const records = [
      await insight(owner.id, { visibility: "restricted", trashed: true }),
      await insight(owner.id, { visibility: "restricted", status: "draft" }),
      await insight(owner.id, { status: "draft" }),
      await insight(owner.id),
    ];
    for (const address of [
      ...records.map(insightHref),
      "/insights/none-22222222",
      "https://tidemark.example/i/33333333?x#y",
    ])
      expect(await askAccess(asker.actor, { address, message: "" }, testNow)).toBeUndefined();
    expect(await db.$count(accessRequests)).toBe(0);
    expect(await db.$count(asks)).toBe(0);
  });

  test("is refused after ten an hour, and for what is no address", async () => {
    const { asker, ask } = await restricted();
    for (let times = 0; times < 10; times++) await ask();
    await expect(ask()).rejects.toMatchObject({ reason: "too-many" });
    const later = new Date(testNow.getTime() + 60 * 60_000);
    await askAccess(asker.actor, { address: "22222222", message: "" }, later);
    for (const address of ["", "/insights/new", "https://tidemark.example/", "2222222"])
      expect(askAccessInput.safeParse({ address, message: "" }).success).toBe(false);
  });
});

describe("answering", () => {
  test("a granted request names the person on the record and tells them, once", async () => {
    const { owner, record, asker, ask } = await restricted();
    await ask("For the plan page.");
    const found = await findStanding(owner.actor, eq(insights.id, record.id), testNow);
    if (!found) throw new Error("Its owner cannot see it.");
    const [request] = await listAccessRequests(owner.actor, found);
    expect(request).toMatchObject({ name: "Ben Okafor", team: "Harbour", message: "For the plan page." });
    const requestId = request?.id ?? "";
    await grantAccess(owner.actor, { requestId }, testNow);
    await expect(grantAccess(owner.actor, { requestId }, testNow)).rejects.toMatchObject({
      reason: "conflict",
    });
    await expect(declineAccess(owner.actor, { requestId, sentence: "" }, testNow)).rejects.toMatchObject({
      reason: "conflict",
    });
    expect(await findStanding(asker.actor, eq(insights.id, record.id), testNow)).not.toBeNull();
    expect(await listAsks(asker.actor)).toMatchObject([
      {
        kind: "access-answered",
        sentence: `You may now read ${quotedStatement(record.statement)}.`,
        href: insightHref(record),
      },
    ]);
    expect(await openAsks(owner.id)).toEqual([]);
    expect((await auditTrail()).map(({ action }) => action)).toEqual([
      "insight.access-asked",
      "insight.access-granted",
    ]);
  });

  test("a declined one says so and nothing of the record; it may be asked again", async () => {
    const { owner, record, asker, ask } = await restricted();
    await ask();
    await declineAccess(
      owner.actor,
      { requestId: await onlyRequest(), sentence: "Ask me in March." },
      testNow,
    );
    const [told] = await listAsks(asker.actor);
    expect(told).toMatchObject({
      sentence: "Access that you asked for was not granted. They write: “Ask me in March.”",
      href: "/insights/ask-access",
    });
    expect(JSON.stringify(told)).not.toContain(record.key);
    expect(await db.$count(insightPeople)).toBe(0);
    await ask();
    expect(await openAsks(owner.id)).toEqual(["access-request"]);
  });

  test("is for those who tend the record: to others there is no such request", async () => {
    const { record, asker, ask } = await restricted();
    const named = await person("reader");
    await db.insert(insightPeople).values({ insightId: record.id, personId: named.id });
    await ask();
    const requestId = await onlyRequest();
    for (const [who, reason] of [
      [named, "not-allowed"],
      [asker, "not-found"],
      [await person("curator"), "not-found"],
    ] as const) {
      await expect(grantAccess(who.actor, { requestId }, testNow)).rejects.toMatchObject({ reason });
      await expect(declineAccess(who.actor, { requestId, sentence: "" }, testNow)).rejects.toMatchObject({
        reason,
      });
    }
  });

  test("passes to a new owner with the record, whether it was handed over or its owner left", async () => {
    const { owner, record, ask } = await restricted();
    await ask();
    const [next, last] = [await person("author"), await person("admin")];
    const given = { insightId: record.id, personId: next.id, note: "" };
    await handOverInsight(owner.actor, given, testNow);
    expect([await openAsks(owner.id), await openAsks(next.id)]).toEqual([
      [],
      expect.arrayContaining(["access-request"]),
    ]);
    await deactivatePerson(last.actor, { personId: next.id, successorId: "" }, testNow, [handOverInsights]);
    expect([await openAsks(next.id), await openAsks(last.id)]).toEqual([
      [],
      expect.arrayContaining(["access-request"]),
    ]);
  });

  test("of somebody who leaves is asked of nobody any more, and may be asked again when they are back", async () => {
    const { owner, asker, ask } = await restricted();
    await ask();
    const admin = await person("admin");
    await deactivatePerson(admin.actor, { personId: asker.id, successorId: "" }, testNow, [handOverInsights]);
    expect(await openAsks(owner.id)).not.toContain("access-request");
    await ask();
    expect(await openAsks(owner.id)).toContain("access-request");
  });
});
