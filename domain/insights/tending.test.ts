import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { goalTicks, insights } from "@/db/schema/insights";
import { insight, person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { listAsks } from "../people/asks";
import { handOverInsight } from "./hand-over-insight";
import { handOverInsightInput, tickGoalInput } from "./history-input";
import { tickGoal } from "./tick-goal";

const ticking = (insightId: string, state = "met", changes = {}) =>
  tickGoalInput.parse({ insightId, goalId: "g1", state, ...changes });
const handing = (insightId: string, personId: string, note = "") =>
  handOverInsightInput.parse({ insightId, personId, note });
const columns = async (id: string) => (await db.select().from(insights).where(eq(insights.id, id)))[0];

test("only those who tend a published record hand it over or note its outcomes", async () => {
  const author = await person("author");
  const translator = await person("author");
  const published = await insight(author.id, { translatorId: translator.id });
  const draft = await insight(author.id, { status: "draft" });
  const hidden = await insight(author.id, { visibility: "restricted" });
  const curator = await person("curator");
  const cases = [
    { actor: (await person("reader")).actor, id: published.id, reason: "not-allowed" },
    { actor: translator.actor, id: published.id, reason: "not-allowed" },
    { actor: curator.actor, id: hidden.id, reason: "not-found" },
    { actor: author.actor, id: crypto.randomUUID(), reason: "not-found" },
  ];
  for (const { actor, id, reason } of cases) {
    await expect(tickGoal(actor, ticking(id), testNow)).rejects.toMatchObject({ reason });
    await expect(handOverInsight(actor, handing(id, curator.id), testNow)).rejects.toMatchObject({ reason });
  }
  await expect(tickGoal(author.actor, ticking(draft.id), testNow)).rejects.toMatchObject({
    reason: "conflict",
  });
  await handOverInsight(author.actor, handing(draft.id, translator.id), testNow);
});

test("a record is handed over to an author or curator, who is told once", async () => {
  const ana = await person("author", { name: "Ana" });
  const bob = await person("author");
  const record = await insight(ana.id, { visibility: "restricted" });
  const refused = (personId: string) =>
    expect(handOverInsight(ana.actor, handing(record.id, personId), testNow)).rejects;
  await refused((await person("reader")).id).toMatchObject({ field: "personId", reason: "invalid" });
  await refused((await person("author", { deactivated: true })).id).toMatchObject({ field: "personId" });
  await refused(ana.id).toMatchObject({ reason: "conflict" });
  await handOverInsight(ana.actor, handing(record.id, bob.id, "You know it best."), testNow);
  await refused(bob.id).toMatchObject({ reason: "conflict" });
  expect(await columns(record.id)).toMatchObject({ ownerId: bob.id, authorId: ana.id });
  expect(await listAsks(bob.actor)).toMatchObject([
    {
      kind: "took-over",
      sentence: expect.stringMatching(/^Ana handed “.*” over to you\. Ana wrote: You know it best\.$/),
      href: expect.stringMatching(/\/tend$/),
    },
  ]);
});

test("outcomes of goals stand outside revisions; saying the same again changes nothing", async () => {
  const { actor } = await person("author");
  const record = await insight(actor.id);
  await tickGoal(actor, ticking(record.id, "met", { note: "Two minutes forty." }), testNow);
  await tickGoal(actor, ticking(record.id, "met", { note: "Two minutes forty." }), testNow);
  await tickGoal(actor, ticking(record.id, "not-met", { on: "2026-05-01" }), testNow);
  expect(await db.select().from(goalTicks)).toMatchObject([
    { goalId: "g1", state: "not-met", on: "2026-05-01", note: "", personId: actor.id },
  ]);
  expect((await auditTrail()).map(({ after }) => after?.state)).toEqual(["met", "not-met"]);
  expect(await columns(record.id)).toMatchObject({ revisionCount: 1 });
  const refused = (changes: object) =>
    expect(tickGoal(actor, ticking(record.id, "met", changes), testNow)).rejects;
  await refused({ goalId: "gone" }).toMatchObject({ reason: "not-found" });
  await refused({ on: "2026-06-04" }).toMatchObject({ field: "on" });
});
