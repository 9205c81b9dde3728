import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { db } from "@/db/client";
import { datasets, snapshots, storedFiles } from "@/db/schema/evidence";
import { evidenceItems, insights, revisions } from "@/db/schema/insights";
import { asks } from "@/db/schema/people";
import { reviewCauses } from "@/db/schema/upkeep";
import { addRevision } from "@/domain/insights/add-revision";
import type { InsightContent } from "@/domain/insights/content-input";
import { newInsightKey } from "@/domain/insights/insight-address";
import { projectRevision } from "@/domain/insights/project-revision";
import { completeContent, insight, testNow } from "./factories";

export const daysAfter = (days: number) => new Date(testNow.getTime() + days * 24 * 60 * 60 * 1000);

/** A published record of that owner, called by a letter, derived from others. */
export async function recordOf(
  ownerId: string,
  name: string,
  {
    from = [],
    content = {},
    ...options
  }: { from?: string[]; content?: Partial<InsightContent> } & Parameters<typeof insight>[1] = {},
) {
  const links = from.map((insightId) => ({ kind: "derived-from" as const, insightId, note: "" }));
  const statement = `What is claimed here is known as ${name}`;
  return insight(ownerId, { ...options, content: { statement, links, ...content } });
}

/** Data with one version. */
export async function dataOf(createdById: string, name = "Checkout funnel") {
  const [row] = await db
    .insert(datasets)
    .values({ key: newInsightKey(), name, createdById, createdAt: testNow })
    .returning();
  if (!row) throw new Error("The dataset was not made.");
  return { ...row, first: await addVersion(row.id, createdById, testNow) };
}

/** The next version of data, straight into the tables. */
export async function addVersion(datasetId: string, createdById: string, at: Date) {
  const sha256 = uuidv7().replaceAll("-", "").repeat(2);
  await db
    .insert(storedFiles)
    .values({ sha256, bytes: 10, kind: "table", mediaType: "text/csv", createdAt: at });
  const before = await db
    .select({ id: snapshots.id })
    .from(snapshots)
    .where(eq(snapshots.datasetId, datasetId))
    .orderBy(asc(snapshots.number));
  const number = before.length + 1;
  const made = { datasetId, number, predecessorId: before.at(-1)?.id ?? null, sha256 };
  const [row] = await db
    .insert(snapshots)
    .values({ ...made, fileName: "funnel.csv", createdById, createdAt: at })
    .returning();
  if (!row) throw new Error("The version was not made.");
  await db.update(datasets).set({ snapshotCount: number }).where(eq(datasets.id, datasetId));
  return row.id;
}

/** Says of a record's first item of evidence that it rests on that version of that data, or came from that study. */
export const restOn = (
  insightId: string,
  on: { datasetId: string; snapshotId: string } | { studyId: string },
) => db.update(evidenceItems).set(on).where(eq(evidenceItems.insightId, insightId));

/** Withdraws data, or takes that back, with what rests on it. */
export async function withdrawData(datasetId: string, byId: string, at: Date | null) {
  await db
    .update(datasets)
    .set({ withdrawnAt: at, withdrawnById: at && byId })
    .where(eq(datasets.id, datasetId));
  await db
    .update(evidenceItems)
    .set({ withdrawn: at !== null })
    .where(eq(evidenceItems.datasetId, datasetId));
}

/** Puts a new revision before readers, written and published at one instant, with everything else as it was. */
export async function reviseTo(insightId: string, at: Date, changes: Partial<InsightContent> = {}) {
  const [row] = await db.select().from(insights).where(eq(insights.id, insightId));
  const content = completeContent({ statement: row?.statement, ...changes });
  await db.transaction(async (tx) => {
    const by = row?.ownerId ?? "";
    const made = { insightId, content, html: {}, editorIds: [by], createdById: by };
    const revision = await addRevision(tx, { ...made, origin: "published" }, at);
    await tx.update(revisions).set({ publishedAt: at }).where(eq(revisions.id, revision.id));
    await projectRevision(tx, insightId, revision.id, content, at);
  });
}

/** Which causes stand open, as "A evidence-changed", in order. */
export async function openCauses() {
  const rows = await db
    .select({ kind: reviewCauses.kind, statement: insights.statement })
    .from(reviewCauses)
    .innerJoin(insights, eq(insights.id, reviewCauses.insightId))
    .where(isNull(reviewCauses.closedAt));
  return rows.map(({ kind, statement }) => `${statement.split(" ").at(-1)} ${kind}`).toSorted();
}

/** The open causes of one record, as its page shows them to whoever answers. */
export async function openCauseIds(insightId: string) {
  const open = and(eq(reviewCauses.insightId, insightId), isNull(reviewCauses.closedAt));
  const rows = await db.select({ id: reviewCauses.id }).from(reviewCauses).where(open);
  return rows.map(({ id }) => id);
}

/** What each person is asked now because of causes, as "still-true A" or "need-review". */
export async function openAsks(personId: string) {
  const rows = await db
    .select({ kind: asks.kind, statement: insights.statement })
    .from(asks)
    .leftJoin(insights, sql`${insights.id}::text = ${asks.subjectId}`)
    .where(and(eq(asks.personId, personId), isNull(asks.closedAt)));
  return rows
    .map(({ kind, statement }) => (statement ? `${kind} ${statement.split(" ").at(-1)}` : kind))
    .toSorted();
}
