import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { madeId, moment } from "../columns";
import { insights, revisions } from "./insights";
import { contacts } from "./memory";
import { people, teams } from "./people";

/** What somebody new to something should know, in an order that helps. */
export const paths = pgTable(
  "paths",
  {
    id: madeId(),
    /** Eight characters without vowels: what the address ends in, and what decides where it leads. */
    key: text("key").notNull().unique(),
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    forWhom: text("for_whom").notNull().default(""),
    status: text("status", { enum: ["draft", "published", "archived"] })
      .notNull()
      .default("draft"),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    /** When the owner changed because the one before left; shown until the new owner acts on it. */
    handedOverAt: moment("handed_over_at"),
    /** Steps a week that are offered when somebody enrols. */
    pace: smallint("pace").notNull().default(2),
    /** The last day for everybody, in the place of a pace. */
    dueOn: date("due_on", { mode: "string" }),
    copiedFromId: uuid("copied_from_id").references((): AnyPgColumn => paths.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
    changedAt: moment("changed_at").notNull(),
    publishedAt: moment("published_at"),
  },
  (table) => [
    index("paths_owner").on(table.ownerId),
    index("paths_listed").on(table.status, table.title),
    check("paths_pace", sql`${table.pace} between 1 and 20`),
  ],
);

/** Whoever joins the team is enrolled in it. */
export const teamPaths = pgTable(
  "team_paths",
  {
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    pathId: uuid("path_id")
      .notNull()
      .references(() => paths.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.pathId] }),
    index("team_paths_path").on(table.pathId),
  ],
);

/**
 * An insight with why it matters to whoever takes the path, or a heading before those that follow. Steps that were taken
 * out stay, because people did them.
 */
export const pathSteps = pgTable(
  "path_steps",
  {
    id: madeId(),
    pathId: uuid("path_id")
      .notNull()
      .references(() => paths.id, { onDelete: "cascade" }),
    /** Null for a heading. */
    insightId: uuid("insight_id").references(() => insights.id, { onDelete: "cascade" }),
    /** Of a heading: its words. */
    heading: text("heading").notNull().default(""),
    /** Why this matters to you. */
    note: text("note").notNull().default(""),
    /** Among the steps of its path; numbered anew, under the lock of the path, whenever one is moved. */
    position: integer("position").notNull(),
    addedAt: moment("added_at").notNull(),
    removedAt: moment("removed_at"),
  },
  (table) => [
    index("path_steps_path").on(table.pathId, table.position),
    index("path_steps_insight").on(table.insightId),
    uniqueIndex("path_steps_once")
      .on(table.pathId, table.insightId)
      .where(sql`${table.removedAt} is null and ${table.insightId} is not null`),
    check("path_steps_kind", sql`(${table.insightId} is null) = (${table.heading} <> '')`),
  ],
);

/** One person on one path. */
export const enrolments = pgTable(
  "enrolments",
  {
    id: madeId(),
    pathId: uuid("path_id")
      .notNull()
      .references(() => paths.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    origin: text("origin", { enum: ["self", "curator", "team", "invitation"] }).notNull(),
    enrolledById: uuid("enrolled_by_id").references(() => people.id),
    enrolledAt: moment("enrolled_at").notNull(),
    /** Their local day, from which due dates are counted. */
    startsOn: date("starts_on", { mode: "string" }).notNull(),
    /** Steps a week; null when there is one day for all. */
    pace: smallint("pace"),
    dueOn: date("due_on", { mode: "string" }),
    pausedOn: date("paused_on", { mode: "string" }),
    /** Of pauses that are over: every due date is so much later. */
    pausedDays: integer("paused_days").notNull().default(0),
    /** When they last looked: steps added or taken out since are said. */
    seenAt: moment("seen_at").notNull(),
    finishedAt: moment("finished_at"),
    leftAt: moment("left_at"),
  },
  (table) => [
    uniqueIndex("enrolments_open").on(table.pathId, table.personId).where(sql`${table.leftAt} is null`),
    index("enrolments_person").on(table.personId, table.leftAt),
    index("enrolments_path").on(table.pathId, table.personId, table.enrolledAt, table.id),
    check("enrolments_due", sql`(${table.pace} is null) <> (${table.dueOn} is null)`),
  ],
);

/** What somebody on a path did with a step: begun, or done with the contact it made. */
export const enrolmentSteps = pgTable(
  "enrolment_steps",
  {
    enrolmentId: uuid("enrolment_id")
      .notNull()
      .references(() => enrolments.id, { onDelete: "cascade" }),
    stepId: uuid("step_id")
      .notNull()
      .references(() => pathSteps.id, { onDelete: "cascade" }),
    begunAt: moment("begun_at").notNull(),
    doneAt: moment("done_at"),
    /** What was learned: the insight and its revision then, to say what changed since. */
    insightId: uuid("insight_id").references(() => insights.id, { onDelete: "cascade" }),
    revisionId: uuid("revision_id").references(() => revisions.id, { onDelete: "set null" }),
    contactId: uuid("contact_id").references(() => contacts.id, { onDelete: "set null" }),
  },
  (table) => [
    primaryKey({ columns: [table.enrolmentId, table.stepId] }),
    index("enrolment_steps_step").on(table.stepId, table.doneAt),
    /** Holds all that lists of people need, so that they read nothing else. */
    index("enrolment_steps_done")
      .on(table.enrolmentId, table.stepId, table.doneAt)
      .where(sql`${table.doneAt} is not null`),
    index("enrolment_steps_insight").on(table.insightId),
    index("enrolment_steps_contact").on(table.contactId),
    index("enrolment_steps_revision").on(table.revisionId),
  ],
);

/** A team that is put on a path, some people at a time: how far that is, and what came of it. */
export const teamEnrolments = pgTable(
  "team_enrolments",
  {
    id: madeId(),
    pathId: uuid("path_id")
      .notNull()
      .references(() => paths.id, { onDelete: "cascade" }),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    startedById: uuid("started_by_id")
      .notNull()
      .references(() => people.id),
    startedAt: moment("started_at").notNull(),
    /** Steps a week, where another one was chosen than the path suggests. */
    pace: smallint("pace"),
    /** Who was on the team when it began. */
    total: integer("total").notNull(),
    done: integer("done").notNull().default(0),
    /** Of those done, who was not on the path before. */
    added: integer("added").notNull().default(0),
    /** The last person done: they are taken in the order of their ids. */
    afterId: uuid("after_id"),
    endedAt: moment("ended_at"),
    /** Why it ended early, as a sentence. */
    problem: text("problem").notNull().default(""),
  },
  (table) => [
    uniqueIndex("team_enrolments_open").on(table.pathId, table.teamId).where(sql`${table.endedAt} is null`),
    index("team_enrolments_path").on(table.pathId, table.startedAt),
    index("team_enrolments_team").on(table.teamId),
    index("team_enrolments_started_by").on(table.startedById),
  ],
);
