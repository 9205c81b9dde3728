import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { madeId, moment } from "../columns";
import { insights } from "./insights";
import { people } from "./people";
import { studies } from "./studies";

const by = (name: string) => uuid(name).references(() => people.id);

/** What a reader asked on a published record, and what was answered; outside of revisions. All prose is Markdown. */
export const questions = pgTable(
  "questions",
  {
    id: madeId(),
    insightId: uuid("insight_id")
      .notNull()
      .references(() => insights.id, { onDelete: "cascade" }),
    askedById: by("asked_by_id").notNull(),
    body: text("body").notNull(),
    html: text("html").notNull(),
    rendererVersion: integer("renderer_version").notNull(),
    askedAt: moment("asked_at").notNull(),
    answer: text("answer").notNull().default(""),
    answerHtml: text("answer_html").notNull().default(""),
    answeredById: by("answered_by_id"),
    answeredAt: moment("answered_at"),
    /** Where in the record its answer went, and when. */
    foldedInto: text("folded_into", { enum: ["limitations", "usage"] }),
    foldedById: by("folded_by_id"),
    foldedAt: moment("folded_at"),
    /** Taken back by who asked, or taken down by who looks after the record. */
    withdrawnAt: moment("withdrawn_at"),
    withdrawnById: by("withdrawn_by_id"),
    /** The study that was planned from it. */
    studyId: uuid("study_id").references(() => studies.id, { onDelete: "set null" }),
  },
  (table) => [
    index("questions_insight").on(table.insightId, table.askedAt),
    index("questions_open")
      .on(table.askedAt)
      .where(sql`${table.answeredAt} is null and ${table.withdrawnAt} is null`),
    index("questions_asked_by").on(table.askedById),
    index("questions_study").on(table.studyId),
    check("questions_answered", sql`(${table.answeredAt} is null) = (${table.answeredById} is null)`),
    check("questions_folded", sql`(${table.foldedAt} is null) = (${table.foldedInto} is null)`),
  ],
);
