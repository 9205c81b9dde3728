import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { reviewCauses } from "@/db/schema/upkeep";
import {
  addVersion,
  dataOf,
  daysAfter,
  openAsks,
  openCauseIds,
  openCauses,
  recordOf,
  restOn,
  withdrawData,
} from "@/tests/support/cause-world";
import { completeContent, insight, person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { reverifyInsight } from "./reverify-insight";
import { settleCauses } from "./settle-causes";
import { tendCauses } from "./tend-causes";

const tomorrow = daysAfter(1);
const later = daysAfter(2);

async function library() {
  const [ana, bob, cleo, dora] = [
    await person("author", { name: "Ana" }),
    await person("author", { name: "Bob" }),
    await person("author", { name: "Cleo" }),
    await person("author", { name: "Dora" }),
  ];
  const data = await dataOf(ana.id);
  const other = await dataOf(ana.id, "Another");
  const on = { datasetId: data.id, snapshotId: data.first };
  // A diamond under A, and a chain of five under D.
  const a = await recordOf(ana.id, "A");
  const b = await recordOf(bob.id, "B", { from: [a.id] });
  const c = await recordOf(bob.id, "C", { from: [a.id] });
  const d = await recordOf(cleo.id, "D", { from: [b.id, c.id] });
  const chain = [d.id];
  for (const name of ["E1", "E2", "E3", "E4", "E5"])
    chain.push((await recordOf(dora.id, name, { from: [chain.at(-1) ?? ""] })).id);
  const elsewhere = await recordOf(ana.id, "F");
  const evidence = completeContent().evidence.map((item) => ({ ...item, withdrawn: { on: "", reason: "" } }));
  const withdrawn = await recordOf(dora.id, "W", { content: { evidence } });
  const draft = await insight(dora.id, { status: "draft" });
  const retired = await recordOf(dora.id, "R");
  const belowRetired = await recordOf(dora.id, "S", { from: [retired.id] });
  // Cleo may not read what Ana keeps to herself, and hears nothing through it.
  const hidden = await recordOf(ana.id, "H", { visibility: "restricted" });
  await recordOf(cleo.id, "I", { from: [hidden.id] });
  await recordOf(ana.id, "J", { from: [hidden.id] });
  for (const one of [a, withdrawn, retired, hidden]) await restOn(one.id, on);
  await restOn(elsewhere.id, { datasetId: other.id, snapshotId: other.first });
  await db
    .update(insights)
    .set({ status: "retired", retiredAt: testNow, retiredReason: "Old." })
    .where(eq(insights.id, retired.id));
  return { ana, bob, cleo, dora, data, a, b, d, draft, belowRetired };
}

const downstream = ["A", "B", "C", "D", "E1", "E2", "E3", "E4", "E5", "H", "J"].map(
  (name) => `${name} evidence-changed`,
);

test("a new version marks exactly what is downstream, each owner is asked once, checking clears exactly that", async () => {
  const { ana, bob, cleo, dora, data, a, b, d } = await library();
  await settleCauses({ datasetId: data.id }, testNow);
  expect(await openCauses()).toEqual([]);
  await addVersion(data.id, ana.id, tomorrow);
  await Promise.all([
    settleCauses({ datasetId: data.id }, tomorrow),
    settleCauses({ datasetId: data.id }, tomorrow),
  ]);
  await settleCauses({ insightIds: [a.id, b.id] }, tomorrow);
  expect(await openCauses()).toEqual(downstream);
  expect(await openAsks(ana.id)).toEqual(["need-review"]);
  expect(await openAsks(bob.id)).toEqual(["need-review"]);
  expect(await openAsks(cleo.id)).toEqual(["still-true D"]);
  expect(await openAsks(dora.id)).toEqual(["need-review"]);
  const told = (await auditTrail()).filter(({ action }) => action === "insight.review-needed");
  expect(told).toHaveLength(downstream.length);
  const [cause] = await db.select().from(reviewCauses).where(eq(reviewCauses.insightId, d.id));
  expect([b.id, cause?.viaInsightId]).toContain(b.id);

  const checked = "Ran the funnel again on the new version.";
  await reverifyInsight(cleo.actor, { insightId: d.id, causeIds: [cause?.id ?? ""], checked }, later);
  expect(await openCauses()).toEqual(downstream.filter((one) => !one.startsWith("D ")));
  expect(await openAsks(cleo.id)).toEqual([]);
  await settleCauses({ datasetId: data.id }, later);
  await tendCauses(later);
  expect(await openCauses()).toEqual(downstream.filter((one) => !one.startsWith("D ")));
  const ofD = (await auditTrail()).filter(({ subjectId }) => subjectId === d.id);
  expect(ofD.map(({ action, actorId }) => `${actorId === "causes" ? "system" : "person"} ${action}`)).toEqual(
    ["system insight.review-needed", "person insight.reverified"],
  );
  expect(await db.select().from(insights).where(eq(insights.id, d.id))).toMatchObject([{ openCauses: 0 }]);
  expect(await db.select().from(insights).where(eq(insights.id, a.id))).toMatchObject([{ openCauses: 1 }]);
});

test("a newer version takes the place of one that nobody answered, and asks again where it was answered", async () => {
  const { actor, id } = await person("author");
  const data = await dataOf(id);
  const a = await recordOf(id, "A");
  const b = await recordOf(id, "B", { from: [a.id] });
  await restOn(a.id, { datasetId: data.id, snapshotId: data.first });
  await addVersion(data.id, id, tomorrow);
  await settleCauses({ datasetId: data.id }, tomorrow);
  await reverifyInsight(
    actor,
    { insightId: b.id, causeIds: await openCauseIds(b.id), checked: "The old one will do." },
    tomorrow,
  );
  const third = await addVersion(data.id, id, later);
  await settleCauses({ datasetId: data.id }, later);
  expect(await openCauses()).toEqual(["A evidence-changed", "B evidence-changed"]);
  const rows = await db.select().from(reviewCauses).orderBy(asc(reviewCauses.openedAt));
  expect(rows.filter(({ closedAt }) => closedAt === null).map(({ source }) => source)).toEqual([
    `snapshot:${third}`,
    `snapshot:${third}`,
  ]);
  expect(rows.flatMap(({ closedBecause }) => closedBecause ?? []).toSorted()).toEqual(["gone", "reverified"]);
});

test("withdrawn data is one cause, gone when it is reinstated, and again when it is withdrawn again", async () => {
  const { id } = await person("author");
  const data = await dataOf(id);
  const a = await recordOf(id, "A");
  await recordOf(id, "B", { from: [a.id] });
  await restOn(a.id, { datasetId: data.id, snapshotId: data.first });
  const settle = (at: Date) => settleCauses({ datasetId: data.id }, at);
  await withdrawData(data.id, id, tomorrow);
  await settle(tomorrow);
  // What no longer counts weighs nothing, too.
  expect(await openCauses()).toEqual(["A evidence-changed", "A weight-fell", "B evidence-changed"]);
  await withdrawData(data.id, id, null);
  await settle(later);
  expect(await openCauses()).toEqual([]);
  expect(await openAsks(id)).toEqual([]);
  const actions = (await auditTrail()).map(({ action }) => action);
  expect(actions.filter((action) => action === "insight.review-settled")).toHaveLength(3);
  await withdrawData(data.id, id, later);
  await settle(later);
  expect(await openCauses()).toEqual(["A evidence-changed", "A weight-fell", "B evidence-changed"]);
});
