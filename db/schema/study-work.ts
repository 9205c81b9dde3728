import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { madeId, moment } from "../columns";
import { datasets } from "./evidence";
import { initiatives } from "./initiatives";
import { insights } from "./insights";
import { studies } from "./studies";

const studyId = () =>
  uuid("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/** What a study found, a sentence each; handed over, it is the draft of an insight. */
export const studyFindings = pgTable(
  "study_findings",
  {
    id: madeId(),
    studyId: studyId(),
    position: integer("position").notNull(),
    statement: text("statement").notNull(),
    /** GRADE's level that its evidence is given with. */
    strength: text("strength", { enum: ["high", "moderate", "low", "very-low"] }),
    /** Markdown. */
    keyFigures: text("key_figures").notNull().default(""),
    /** Which of the study's data it was found in; null where that is not said. */
    datasetId: uuid("dataset_id").references(() => datasets.id, { onDelete: "set null" }),
    /** The record that was made of it; null before, and when that record is gone. */
    insightId: uuid("insight_id").references(() => insights.id, { onDelete: "set null" }),
    handedOverAt: moment("handed_over_at"),
  },
  (table) => [
    index("study_findings_study").on(table.studyId, table.position),
    index("study_findings_insight").on(table.insightId),
    index("study_findings_dataset").on(table.datasetId),
  ],
);

/** Initiatives that it is to feed. */
export const studyInitiatives = pgTable(
  "study_initiatives",
  {
    studyId: studyId(),
    initiativeId: uuid("initiative_id")
      .notNull()
      .references(() => initiatives.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.studyId, table.initiativeId] }),
    index("study_initiatives_initiative").on(table.initiativeId),
  ],
);

/** Insights that it is to settle or renew. */
export const studyInsights = pgTable(
  "study_insights",
  {
    studyId: studyId(),
    insightId: uuid("insight_id")
      .notNull()
      .references(() => insights.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.studyId, table.insightId] }),
    index("study_insights_insight").on(table.insightId),
  ],
);

/** Data that it collected; with it, the data may be read by everybody. */
export const studyDatasets = pgTable(
  "study_datasets",
  {
    studyId: studyId(),
    datasetId: uuid("dataset_id")
      .notNull()
      .references(() => datasets.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.studyId, table.datasetId] }),
    index("study_datasets_dataset").on(table.datasetId),
  ],
);
