import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insights, reverifications } from "@/db/schema/insights";
import { insight, person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { cast, exists, makeCast, makeWorld, type State, type Who } from "@/tests/support/record-world";
import { askPerson, listAsks } from "../people/asks";
import { reverifyInsight } from "./reverify-insight";
import { reverifyInsightInput } from "./upkeep-input";

const checking = (insightId: string, checked = "Re-ran the funnel on the May data.") =>
  reverifyInsightInput.parse({ insightId, checked });
const columns = async (id: string) => (await db.select().from(insights).where(eq(insights.id, id)))[0];

test("still true moves the next check by one interval from the reader's day, and says what was checked", async () => {
  const { actor } = await person("author", { timeZone: "Pacific/Auckland" });
  const record = await insight(actor.id);
  const marks = { handedOverAt: testNow, handedOverFromId: actor.id, nextReviewOn: "2026-06-01" };
  await db.update(insights).set(marks).where(eq(insights.id, record.id));
  const ask = { personId: actor.id, subjectId: record.id, sentence: "Is it still true?", href: "/" };
  for (const kind of ["took-over", "still-true"] as const)
    await db.transaction((tx) => askPerson(tx, { ...ask, kind }, testNow));
  const late = new Date("2026-06-03T20:00:00Z");
  await reverifyInsight(actor, checking(record.id), late);
  expect(await columns(record.id)).toMatchObject({
    nextReviewOn: "2027-06-04",
    handedOverAt: null,
    handedOverFromId: null,
  });
  expect(await db.select().from(reverifications)).toMatchObject([{ personId: actor.id, at: late }]);
  expect(await listAsks(actor)).toEqual([]);
  await expect(reverifyInsight(actor, checking(record.id), late)).rejects.toThrow("stands on the record");
  expect(await auditTrail()).toMatchObject([
    {
      action: "insight.reverified",
      before: { nextReviewOn: "2026-06-01" },
      after: { nextReviewOn: "2027-06-04", causes: [] },
    },
  ]);
});

test.each(["", "   looked   ", "Yes, still true!", "x".repeat(301)])(
  "“%s” is no answer to what was checked",
  (checked) => {
    expect(reverifyInsightInput.safeParse({ insightId: crypto.randomUUID(), checked }).success).toBe(false);
  },
);

test("the words of the last check are no answer, whoever gave it", async () => {
  const [ana, cy] = [await person("author"), await person("curator")];
  const record = await insight(ana.id);
  await reverifyInsight(ana.actor, checking(record.id), testNow);
  const nextYear = new Date("2027-06-03T09:00:00Z");
  for (const { actor } of [ana, cy])
    await expect(
      reverifyInsight(actor, checking(record.id, "re-ran the funnel, on the May data"), nextYear),
    ).rejects.toMatchObject({ reason: "invalid", field: "checked" });
  await reverifyInsight(cy.actor, checking(record.id, "Re-ran the funnel on the June data."), nextYear);
});

test("only those who tend a published record say that it is still true", async () => {
  const people = await makeCast();
  const may: Who[] = ["author", "curator", "admin"];
  for (const state of ["published", "restricted", "trashed", "missing"] satisfies State[])
    for (const who of cast) {
      const { insightId } = await makeWorld(state, people);
      const said = reverifyInsight(people[who], checking(insightId), testNow);
      if (!exists[state].includes(who)) await expect(said).rejects.toMatchObject({ reason: "not-found" });
      else if (!may.includes(who)) await expect(said).rejects.toMatchObject({ reason: "not-allowed" });
      else await said;
    }
  const draft = await insight(people.author.id, { status: "draft" });
  await expect(reverifyInsight(people.author, checking(draft.id), testNow)).rejects.toMatchObject({
    reason: "conflict",
  });
});
