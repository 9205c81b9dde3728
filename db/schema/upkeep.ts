import { sql } from "drizzle-orm";
import { type AnyPgColumn, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { madeId, moment } from "../columns";
import { datasets, snapshots } from "./evidence";
import { insights, reverifications } from "./insights";
import { people } from "./people";
import { studies } from "./studies";

export const causeKinds = [
  "review-date",
  "evidence-changed",
  "basis-gone",
  "contradicted",
  "weight-fell",
] as const;

/**
 * Why a published record needs review, one row each. `source` names the event: the same event never opens a second cause
 * on the same record, unless the first one closed because the event was undone.
 */
export const reviewCauses = pgTable(
  "review_causes",
  {
    id: madeId(),
    insightId: uuid("insight_id")
      .notNull()
      .references(() => insights.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: causeKinds }).notNull(),
    source: text("source").notNull(),
    /** What changed upstream, where something did. */
    datasetId: uuid("dataset_id").references(() => datasets.id, { onDelete: "cascade" }),
    /** The new version; null where the data was withdrawn. */
    snapshotId: uuid("snapshot_id").references(() => snapshots.id, { onDelete: "cascade" }),
    /** The study that was withdrawn. */
    studyId: uuid("study_id").references(() => studies.id, { onDelete: "cascade" }),
    /** The record that contradicts it, that is gone, or that withdrew what both cite. */
    otherInsightId: uuid("other_insight_id").references((): AnyPgColumn => insights.id, {
      onDelete: "cascade",
    }),
    /** The record it is derived from, through which the change came; null where its own evidence changed. */
    viaInsightId: uuid("via_insight_id").references((): AnyPgColumn => insights.id, { onDelete: "cascade" }),
    openedAt: moment("opened_at").notNull(),
    closedAt: moment("closed_at"),
    closedById: uuid("closed_by_id").references(() => people.id),
    /** `gone`: what opened it was undone; `left-use`: the record was replaced, retired or thrown away. */
    closedBecause: text("closed_because", { enum: ["reverified", "revised", "gone", "left-use"] }),
    reverificationId: uuid("reverification_id").references(() => reverifications.id, {
      onDelete: "set null",
    }),
  },
  (table) => [
    uniqueIndex("review_causes_once")
      .on(table.insightId, table.kind, table.source)
      .where(
        sql`${table.closedBecause} is distinct from 'gone' and ${table.closedBecause} is distinct from 'left-use'`,
      ),
    index("review_causes_open").on(table.insightId).where(sql`${table.closedAt} is null`),
    index("review_causes_insight").on(table.insightId, table.openedAt),
    index("review_causes_dataset").on(table.datasetId),
    index("review_causes_snapshot").on(table.snapshotId),
    index("review_causes_study").on(table.studyId),
    index("review_causes_other").on(table.otherInsightId),
    index("review_causes_via").on(table.viaInsightId),
    index("review_causes_reverification").on(table.reverificationId),
  ],
);
