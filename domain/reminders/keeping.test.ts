import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { insightAudience, insights } from "@/db/schema/insights";
import { memory } from "@/db/schema/memory";
import { asks, people } from "@/db/schema/people";
import { cards, insightNeeds, keepers, plans } from "@/db/schema/reminders";
import { insight, member, person, team, testNow } from "@/tests/support/factories";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import { card, prefer } from "@/tests/support/reminder-with";
import { deactivatePerson } from "../access/deactivate-person";
import { recordContacts } from "../memory/record-contacts";
import { leaveReminders } from "./end-reminders";
import { findMustKnowLoad } from "./find-must-know-load";
import { keepInsight, nameKeeper } from "./keep-insight";
import { placeInsights } from "./place-insights";
import { placePairs } from "./place-pairs";
import { questionsAhead } from "./questions-ahead";
import { stopKeeping } from "./stop-keeping";
import { tendReminders } from "./tend-reminders";

const later = (days: number) => new Date(testNow.getTime() + days * 24 * 60 * 60 * 1000);
const keepersOf = async (insightId: string) =>
  (await db.select().from(keepers).where(eq(keepers.insightId, insightId)))
    .map(({ personId }) => personId)
    .sort();
const pairOf = async (personId: string, insightId: string) =>
  (
    await db
      .select()
      .from(memory)
      .where(and(eq(memory.personId, personId), eq(memory.insightId, insightId)))
  )[0];

async function readers(count: number, homeTeamId?: string) {
  const made = [];
  for (let number = 0; number < count; number++) made.push(await person("reader", { homeTeamId }));
  return made;
}

/** Somebody says of it that it is not for them. */
const decline = (personId: string, insightId: string, now = testNow) =>
  db.transaction((tx) =>
    recordContacts(tx, [
      {
        personId,
        insightId,
        revisionId: null,
        channel: "web",
        grade: "not-for-me",
        at: now,
        day: "2026-06-03",
      },
    ]),
  );

describe("keeping", () => {
  test("people keep what they want, are named by those who tend it, and are not chosen for what they gave back", async () => {
    const author = await person("author");
    const [ana, ben] = (await readers(2)) as [Reader, Reader];
    const { id: insightId } = await insight(author.id);
    await keepInsight(ana.actor, { insightId }, testNow);
    await keepInsight(ana.actor, { insightId }, testNow);
    await expect(nameKeeper(ana.actor, { insightId, personId: ben.id }, testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
    await nameKeeper(author.actor, { insightId, personId: ben.id }, testNow);
    expect(await keepersOf(insightId)).toEqual([ana.id, ben.id].sort());
    expect((await db.select().from(asks)).map(({ personId, kind }) => ({ personId, kind }))).toEqual([
      { personId: ben.id, kind: "entrusted" },
    ]);
    expect((await auditTrail()).map(({ action }) => action)).toEqual([
      "insight.entrusted",
      "insight.entrusted",
    ]);
    expect((await queuedJobs()).map(({ name }) => name)).toEqual(["place-pairs", "place-pairs"]);

    await stopKeeping(ben.actor, { insightId }, testNow);
    await expect(stopKeeping(ben.actor, { insightId, personId: ana.id }, testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
    await placeInsights({ insightIds: [insightId] }, testNow);
    expect(await keepersOf(insightId)).toEqual([ana.id, author.id].sort());
    await keepInsight(ben.actor, { insightId }, testNow);
    expect(await keepersOf(insightId)).toContain(ben.id);
  });

  test("nobody is named who cannot be asked about it", async () => {
    const author = await person("author");
    const [stopped, declined, outsider, left] = (await readers(4)) as [Reader, Reader, Reader, Reader];
    const { id: insightId } = await insight(author.id);
    const { id: restricted } = await insight(author.id, { visibility: "restricted" });
    const { id: draft } = await insight(author.id, { status: "draft" });
    await prefer(stopped.id, { stoppedAt: testNow });
    await decline(declined.id, insightId);
    await db.update(people).set({ deactivatedAt: testNow }).where(eq(people.id, left.id));
    const naming = (personId: string, id = insightId) =>
      nameKeeper(author.actor, { insightId: id, personId }, testNow);
    for (const [personId, id] of [[stopped.id], [declined.id], [left.id], [outsider.id, restricted]] as const)
      await expect(naming(personId, id)).rejects.toMatchObject({ reason: "invalid", field: "personId" });
    await expect(naming(outsider.id, draft)).rejects.toMatchObject({ reason: "conflict" });
    await expect(keepInsight(declined.actor, { insightId }, testNow)).rejects.toMatchObject({
      reason: "conflict",
    });
    await expect(keepInsight(outsider.actor, { insightId: restricted }, testNow)).rejects.toMatchObject({
      reason: "not-found",
    });
    await placeInsights({ insightIds: [insightId, restricted] }, testNow);
    expect(await keepersOf(insightId)).toEqual([author.id, outsider.id].sort());
    expect(await keepersOf(restricted)).toEqual([author.id]);
  });

  test("what is not for somebody, and what somebody leaves behind, is kept by others a week later", async () => {
    const author = await person("author");
    await readers(5);
    const admin = await person("admin");
    const { id: insightId } = await insight(author.id);
    await tendReminders(testNow);
    const [first = "", second = ""] = await keepersOf(insightId);
    await decline(first, insightId);
    await card(second, insightId);
    await db.insert(plans).values({ personId: second, day: "2026-06-03", plannedAt: testNow, room: 2 });
    await deactivatePerson(admin.actor, { personId: second, successorId: author.id }, later(1), [
      leaveReminders,
    ]);
    expect(await keepersOf(insightId)).toHaveLength(2);
    expect(await db.select().from(plans)).toEqual([]);
    expect((await db.select().from(cards))[0]).toMatchObject({ state: "withdrawn" });
    expect(await pairOf(second, insightId)).toBeUndefined();
    await tendReminders(later(6));
    expect(await keepersOf(insightId)).toHaveLength(2);
    await tendReminders(later(7));
    const kept = await keepersOf(insightId);
    expect(kept).toHaveLength(4);
    expect(kept).not.toContain(first);
    expect(kept).not.toContain(second);
    for (const personId of kept)
      expect(await pairOf(personId, insightId)).toMatchObject({ tier: "keep", dueOn: expect.any(String) });
  });
});

type Reader = Awaited<ReturnType<typeof person>>;

test("what was learned of a replaced record is asked of the new one, whose keepers are the old one's", async () => {
  const author = await person("author");
  const [learner, other] = (await readers(2)) as [Reader, Reader];
  const { id: oldId } = await insight(author.id);
  const { id: newId } = await insight(author.id);
  await placeInsights({ insightIds: [oldId] }, testNow);
  const before = await keepersOf(oldId);
  await db.insert(insightNeeds).values({ insightId: newId, linked: 0, chances: 1 });
  await db.update(insightNeeds).set({ linked: 3, chances: 7 }).where(eq(insightNeeds.insightId, oldId));
  await db.transaction((tx) =>
    recordContacts(tx, [
      {
        ...{ personId: learner.id, insightId: oldId, revisionId: null, channel: "path", grade: "knew" },
        ...{ at: testNow, day: "2026-06-03" },
      },
    ]),
  );
  await placePairs({ personId: learner.id, insightIds: [oldId] }, testNow);
  await db
    .update(insights)
    .set({ status: "superseded", supersededById: newId })
    .where(eq(insights.id, oldId));
  for (const id of [newId, oldId]) await placeInsights({ insightIds: [id] }, later(1));
  expect(await keepersOf(newId)).toEqual(before);
  expect(await keepersOf(oldId)).toEqual([]);
  expect(await pairOf(learner.id, newId)).toMatchObject({
    ...{ stability: null, dueOn: "2026-06-04", because: "path", changedFromId: oldId },
  });
  expect(await pairOf(learner.id, oldId)).toMatchObject({ tier: "none", dueOn: null });
  expect(await pairOf(other.id, newId)).toMatchObject({ changedFromId: null });
  const [counted] = await db.select().from(insightNeeds).where(eq(insightNeeds.insightId, newId));
  expect(counted).toMatchObject({ linked: 3, chances: 7 });

  await db.transaction((tx) =>
    recordContacts(tx, [
      {
        ...{ personId: learner.id, insightId: newId, revisionId: null, channel: "web", grade: "knew" },
        ...{ at: later(1), day: "2026-06-04" },
      },
    ]),
  );
  expect(await pairOf(learner.id, newId)).toMatchObject({
    changedFromId: null,
    tier: expect.stringMatching(/keep|base/),
  });
});

test("an owner is asked once when it is not for three of a team", async () => {
  const author = await person("author");
  const harbour = await team("Harbour");
  const team3 = await readers(4, harbour.id);
  const { id: insightId } = await insight(author.id);
  const asked = async () => (await db.select().from(asks)).filter(({ kind }) => kind === "not-for-team");
  for (const [place, { id: personId }] of team3.entries()) {
    await decline(personId, insightId);
    await placePairs({ personId, insightIds: [insightId] }, testNow);
    expect(await asked()).toHaveLength(place < 2 ? 0 : 1);
  }
  expect((await asked())[0]).toMatchObject({
    personId: author.id,
    sentence: expect.stringContaining("3 people on Harbour"),
  });
});

test("how much must-know records take, with and without another one", async () => {
  const curator = await person("curator");
  const harbour = await team("Harbour");
  const [one, two] = [await insight(curator.id), await insight(curator.id)];
  for (const [place, { id }] of (await readers(3, harbour.id)).entries()) {
    await member(id, harbour.id);
    if (place > 0) await prefer(id, { cap: place });
  }
  await db.insert(insightAudience).values({ insightId: one.id, teamId: harbour.id });
  const each = questionsAhead(null, "2026-06-03");
  const mean = (each * 7 * (1 / 3 + 1 / 1 + 1 / 2)) / 90 / 3;
  const wanted = { teamIds: [harbour.id], insightId: two.id };
  const [load] = await findMustKnowLoad(curator.actor, wanted, testNow);
  expect(load).toMatchObject({ team: { name: "Harbour" }, people: 3, records: 1 });
  expect(load?.taken).toBeCloseTo(mean, 6);
  expect(load?.withThis).toBeCloseTo(2 * mean, 6);
  const reader = await person("reader");
  await expect(findMustKnowLoad(reader.actor, wanted, testNow)).rejects.toMatchObject({
    reason: "not-allowed",
  });
});

test("what is known well is asked about seldom", () => {
  const known = (stability: number) =>
    questionsAhead({ stability, difficulty: 5, lastOn: "2026-06-03" }, "2026-06-03");
  expect([questionsAhead(null, "2026-06-03"), known(2.3), known(10), known(60)]).toEqual([3, 2, 1, 0]);
});
