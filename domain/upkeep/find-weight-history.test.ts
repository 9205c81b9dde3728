import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { datasets } from "@/db/schema/evidence";
import { evidenceItems, insights } from "@/db/schema/insights";
import { topics } from "@/db/schema/people";
import { weightNowInSql } from "@/domain/evidence/weight-in-sql";
import { compareReplaced } from "@/domain/insights/compare-replaced";
import { findInsight } from "@/domain/insights/find-insight";
import { findRevision } from "@/domain/insights/find-revision";
import { findStanding } from "@/domain/insights/find-standing";
import { revisionView } from "@/domain/insights/revision-view";
import { reviseTo } from "@/tests/support/cause-world";
import { completeContent, insight, person, testNow, topic } from "@/tests/support/factories";
import { datasetWith, evidenceOf } from "@/tests/support/lineage-with";
import { findWeightHistory } from "./find-weight-history";

const later = new Date("2027-06-03T09:00:00Z");

test("one record has one weight, wherever it is shown", async () => {
  const author = await person("author");
  const { id: topicId } = await topic();
  await db.update(topics).set({ halfLifeDays: 500 }).where(eq(topics.id, topicId));
  const data = await datasetWith(author.id, 1);
  const on = { datasetId: data.id, snapshotId: data.snapshotIds[0] ?? null };
  const evidence = [
    evidenceOf({ id: "e1" }),
    evidenceOf({ id: "e2", strength: "low", ...on }),
    evidenceOf({ id: "e3", strength: "very-low", direction: "contradicts", publishedOn: "" }),
  ];
  const { id } = await insight(author.id, { content: { evidence, topicIds: [topicId] } });
  const withdrawnAt = new Date("2026-10-01T00:00:00Z");
  await db.update(datasets).set({ withdrawnAt, withdrawnById: author.id });
  await db.update(evidenceItems).set({ withdrawn: true }).where(eq(evidenceItems.itemId, "e2"));

  // By hand: 730 days and nine hours old, half of it left after 500 days.
  const days = 730 + 9 / 24;
  const byHand = 4 * 0.5 ** (days / 500) - 1;
  const found = await findStanding(author.actor, eq(insights.id, id), later);
  if (!found) throw new Error("It is not there.");
  const view = await findInsight(author.actor, found, later);
  const revision = await findRevision(author.actor, found, 1);
  const earlier = revision && (await revisionView(view, revision, later));
  const [row] = await db.execute<{ weight: number }>(
    sql`select ${weightNowInSql("insights", later)} as weight from insights`,
  );
  const history = await findWeightHistory(found.insight, later);
  const other = await insight(author.id);
  const replacing = completeContent({ evidence, links: [{ kind: "supersedes", insightId: id, note: "" }] });
  const replaced = await compareReplaced(author.actor, other, { content: replacing, html: {} }, later);
  const figures = {
    record: view.weight.now,
    revision: earlier?.weight.now,
    list: row?.weight,
    history: history.at(-1)?.weight,
    replaced: replaced?.theirs[0]?.side?.weight,
  };
  expect(figures).toEqual({
    record: expect.closeTo(byHand, 6),
    revision: expect.closeTo(byHand, 6),
    list: expect.closeTo(byHand, 6),
    history: expect.closeTo(byHand, 6),
    replaced: expect.closeTo(byHand, 6),
  });
  expect(view.weight.items.e2).toMatchObject({ isWithdrawn: true, adds: 0 });
  expect(replaced?.theirs[0]?.side).toMatchObject({ supports: 1, contradicts: 1 });

  expect(history[0]).toMatchObject({ at: testNow, revision: 1 });
  expect(history[0]?.weight).toBeCloseTo(view.weight.published ?? 0, 4);
  expect(history.find((point) => point.withdrawn === 1)?.at).toEqual(withdrawnAt);
});

test("an earlier revision is weighed at its own pace", async () => {
  const author = await person("author");
  const { id } = await insight(author.id, { content: { evidence: [evidenceOf()], halfLifeDays: 400 } });
  await reviseTo(id, new Date("2026-12-03T09:00:00Z"), { evidence: [evidenceOf()], halfLifeDays: 4000 });
  const found = await findStanding(author.actor, eq(insights.id, id), later);
  if (!found) throw new Error("It is not there.");
  const current = await findInsight(author.actor, found, later);
  const shown = async (number: number) => {
    const revision = await findRevision(author.actor, found, number);
    return revision && (await revisionView(current, revision, later)).weight;
  };
  expect(await shown(1)).toMatchObject({ halfLifeDays: 400, published: null });
  expect((await shown(1))?.now).toBeLessThan(current.weight.now);
  expect(await shown(2)).toEqual(current.weight);
});

test("a draft has no history", async () => {
  const author = await person("author");
  expect(await findWeightHistory(await insight(author.id, { status: "draft" }), later)).toEqual([]);
});
