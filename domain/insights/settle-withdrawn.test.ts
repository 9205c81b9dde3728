import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, type Transaction } from "@/db/client";
import { datasets } from "@/db/schema/evidence";
import { evidenceItems, insights } from "@/db/schema/insights";
import { studies } from "@/db/schema/studies";
import { completeContent, dataset, insight, person, testNow } from "@/tests/support/factories";
import { newInsightKey } from "./insight-address";
import { projectRevision } from "./project-revision";
import { settleWithdrawn } from "./settle-withdrawn";

/** A record whose evidence rests on data, and comes from a study. */
async function world() {
  const author = await person("author");
  const data = await dataset(author.id);
  const made = { ownerId: author.id, createdById: author.id, createdAt: testNow, stageChangedAt: testNow };
  const [study] = await db
    .insert(studies)
    .values({
      ...made,
      key: newInsightKey(),
      slug: "",
      title: "Leaving",
      rendererVersion: 1,
      changedAt: testNow,
    })
    .returning();
  if (!study) throw new Error("The study was not made.");
  const rests = { datasetId: data.id, snapshotId: data.snapshots[0]?.id ?? null, studyId: study.id };
  const content = completeContent({
    evidence: completeContent().evidence.map((item) => ({ ...item, ...rests })),
  });
  const record = await insight(author.id, { content });
  const withdrawn = { withdrawnAt: testNow, withdrawnById: author.id, withdrawnReason: "Miscounted." };
  return { data, study, record, content, withdrawn };
}

const aWhile = () => new Promise((resolve) => setTimeout(resolve, 300));

const standing = { withdrawnAt: null, withdrawnById: null, withdrawnReason: "" };

const change = (tx: Transaction, id: string, to: Partial<typeof datasets.$inferInsert>) =>
  tx.update(datasets).set(to).where(eq(datasets.id, id));

test("whoever publishes while the data is withdrawn waits for that, and neither waits for ever", async () => {
  const { data, record, content, withdrawn } = await world();
  const [row] = await db.select({ id: insights.publishedRevisionId }).from(insights);
  const revisionId = row?.id ?? "";
  let publishing: Promise<unknown> = Promise.resolve();
  await db.transaction(async (tx) => {
    await change(tx, data.id, withdrawn);
    publishing = db.transaction((other) => projectRevision(other, record.id, revisionId, content, testNow));
    await aWhile();
    await settleWithdrawn(tx, { datasetId: data.id });
  });
  await publishing;
  expect(await db.select().from(evidenceItems)).toMatchObject([{ withdrawn: true }]);
});

test("a study that is withdrawn while the withdrawal of the data is taken back stays withdrawn", async () => {
  const { data, study, withdrawn } = await world();
  await db.transaction(async (tx) => {
    await change(tx, data.id, withdrawn);
    await settleWithdrawn(tx, { datasetId: data.id });
  });
  let withdrawing: Promise<unknown> = Promise.resolve();
  await db.transaction(async (tx) => {
    await change(tx, data.id, standing);
    await settleWithdrawn(tx, { datasetId: data.id });
    withdrawing = db.transaction(async (other) => {
      await other.update(studies).set(withdrawn).where(eq(studies.id, study.id));
      await settleWithdrawn(other, { studyId: study.id });
    });
    await aWhile();
  });
  await withdrawing;
  expect(await db.select().from(evidenceItems)).toMatchObject([{ withdrawn: true }]);
});
