import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { madeId, moment } from "../columns";
import { people, topics } from "./people";

export const studyStages = ["planned", "fielding", "analysis", "drafting", "in-review", "published"] as const;

/** A piece of research work: who does it, how far it is, and what it is to find out. Everybody may read it. */
export const studies = pgTable(
  "studies",
  {
    id: madeId(),
    /** Eight characters without vowels: what the address ends in, and what decides where it leads. */
    key: text("key").notNull().unique(),
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    stage: text("stage", { enum: studyStages }).notNull().default("planned"),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    /** When the owner changed because the one before left; shown until the new owner acts on it. */
    handedOverAt: moment("handed_over_at"),
    /** When its findings are to be there. */
    expectedOn: date("expected_on", { mode: "string" }),
    /** Markdown: what it is to find out, how, and what it will feed. */
    question: text("question").notNull().default(""),
    method: text("method").notNull().default(""),
    feeds: text("feeds").notNull().default(""),
    /** Sanitized HTML of those three, by their names. */
    html: jsonb("html").$type<Record<string, string>>().notNull().default({}),
    rendererVersion: integer("renderer_version").notNull(),
    /** What evidence of it says: how many, of when (partial dates), and where its report is. */
    sample: text("sample").notNull().default(""),
    periodFrom: text("period_from").notNull().default(""),
    periodUntil: text("period_until").notNull().default(""),
    publishedOn: text("published_on").notNull().default(""),
    source: text("source").notNull().default(""),
    /** What it was planned from, if from what people asked: the words, as they may be shown to all. */
    origin: text("origin", { enum: ["search", "question"] }),
    originWords: text("origin_words").notNull().default(""),
    /** One more with each change: a change made to an older version is refused. */
    version: integer("version").notNull().default(1),
    stageChangedAt: moment("stage_changed_at").notNull(),
    withdrawnAt: moment("withdrawn_at"),
    withdrawnById: uuid("withdrawn_by_id").references(() => people.id),
    withdrawnReason: text("withdrawn_reason").notNull().default(""),
    createdById: uuid("created_by_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [
    index("studies_stage").on(table.stage, table.expectedOn, table.id),
    index("studies_owner").on(table.ownerId),
    check("studies_withdrawn", sql`(${table.withdrawnAt} is null) = (${table.withdrawnById} is null)`),
  ],
);

export const studyTopics = pgTable(
  "study_topics",
  {
    studyId: uuid("study_id")
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    topicId: uuid("topic_id")
      .notNull()
      .references(() => topics.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.studyId, table.topicId] }),
    index("study_topics_topic").on(table.topicId),
  ],
);
