import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { madeId, moment } from "../columns";

export const roles = ["reader", "author", "curator", "admin"] as const;

/** Addresses are stored as `domain/people/mail-address.ts` normalizes them, so that equal means equal. */
export const people = pgTable(
  "people",
  {
    id: madeId(),
    name: text("name").notNull(),
    email: text("email").notNull().unique(),
    role: text("role", { enum: roles }).notNull().default("reader"),
    homeTeamId: uuid("home_team_id").references((): AnyPgColumn => teams.id, { onDelete: "set null" }),
    timeZone: text("time_zone").notNull().default("UTC"),
    locale: text("locale").notNull().default("en-GB"),
    singleKeys: boolean("single_keys").notNull().default(true),
    profileConfirmedAt: moment("profile_confirmed_at"),
    mailPausedAt: moment("mail_paused_at"),
    mailPausedReason: text("mail_paused_reason"),
    /** When the last pause ended: what was sent before counts no more. */
    mailResumedAt: moment("mail_resumed_at"),
    deactivatedAt: moment("deactivated_at"),
    /** When their next questions are to be planned; null means that it has to be worked out, as after a change of zone. */
    remindAt: moment("remind_at"),
    /** When their next digest is due; null means that it has to be worked out. */
    digestAt: moment("digest_at"),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    check("people_email_lower", sql`${table.email} = lower(${table.email})`),
    index("people_name").on(table.name),
    index("people_home_team").on(table.homeTeamId),
    index("people_digest").on(table.digestAt.asc().nullsFirst()).where(sql`${table.deactivatedAt} is null`),
    index("people_remind").on(table.remindAt.asc().nullsFirst()).where(sql`${table.deactivatedAt} is null`),
  ],
);

/** How and when somebody wants to be asked; without a row, as the columns say and the organization's settings. */
export const preferences = pgTable(
  "preferences",
  {
    personId: uuid("person_id")
      .primaryKey()
      .references(() => people.id),
    /** Questions in any seven days; null means as many as the organization's setting says. */
    cap: smallint("cap"),
    /** Days on which they may be asked, 1 for Monday to 7 for Sunday. */
    days: smallint("days").array().notNull().default(sql`'{2,3,4,5}'`),
    /** Between these local times, and never outside of them. */
    askFrom: time("ask_from").notNull().default("08:30"),
    askUntil: time("ask_until").notNull().default("17:00"),
    questionsBy: text("questions_by", { enum: ["mail", "slack", "home"] })
      .notNull()
      .default("mail"),
    /** Whether what is asked of them, beside standing on their home page, is also mailed at once. */
    asksBy: text("asks_by", { enum: ["mail", "home"] })
      .notNull()
      .default("mail"),
    /** The day of their weekly digest, 1 for Monday to 7 for Sunday, and its local time. */
    digestDay: smallint("digest_day").notNull().default(1),
    digestTime: time("digest_time").notNull().default("08:00"),
    /** When they said that they do not want the digest. */
    digestStoppedAt: moment("digest_stopped_at"),
    /** The first local day on which they may be asked again. */
    pausedUntil: date("paused_until", { mode: "string" }),
    /** When they said that they do not want to be asked at all. */
    stoppedAt: moment("stopped_at"),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [
    check("preferences_cap", sql`${table.cap} between 0 and 15`),
    check("preferences_days", sql`${table.days} <@ '{1,2,3,4,5,6,7}'::smallint[]`),
    check("preferences_digest_day", sql`${table.digestDay} between 1 and 7`),
    check("preferences_hours", sql`${table.askFrom} < ${table.askUntil}`),
  ],
);

export const teams = pgTable(
  "teams",
  {
    id: madeId(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    purpose: text("purpose").notNull().default(""),
    /** Whom to ask about this team; passes on when that person leaves. */
    leadId: uuid("lead_id").references((): AnyPgColumn => people.id),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [uniqueIndex("teams_name").on(sql`lower(${table.name})`), index("teams_lead").on(table.leadId)],
);

/** Who was on which team from when until when (local days, `until` exclusive of nothing: the last day counts). */
export const memberships = pgTable(
  "memberships",
  {
    id: madeId(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    fromOn: date("from_on", { mode: "string" }).notNull(),
    untilOn: date("until_on", { mode: "string" }),
  },
  (table) => [
    uniqueIndex("memberships_open").on(table.personId, table.teamId).where(sql`${table.untilOn} is null`),
    index("memberships_team").on(table.teamId),
    index("memberships_person").on(table.personId, table.teamId),
    check("memberships_dates", sql`${table.untilOn} is null or ${table.untilOn} >= ${table.fromOn}`),
  ],
);

export const topics = pgTable(
  "topics",
  {
    id: madeId(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    /** How fast evidence in this topic ages; null means the library's default of five years. */
    halfLifeDays: integer("half_life_days"),
    /** Set when curators merged it into another: revisions that name it mean that one. Never more than one step. */
    mergedIntoId: uuid("merged_into_id").references((): AnyPgColumn => topics.id),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("topics_name").on(sql`lower(${table.name})`).where(sql`${table.mergedIntoId} is null`),
    index("topics_merged_into").on(table.mergedIntoId),
  ],
);

/** Other words for a topic, unique among all topics. */
export const topicSynonyms = pgTable(
  "topic_synonyms",
  {
    topicId: uuid("topic_id")
      .notNull()
      .references(() => topics.id, { onDelete: "cascade" }),
    word: text("word").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.topicId, table.word] }),
    uniqueIndex("topic_synonyms_word").on(sql`lower(${table.word})`),
  ],
);

/** Who looks after a topic; records of people who leave pass to them. */
export const topicCurators = pgTable(
  "topic_curators",
  {
    topicId: uuid("topic_id")
      .notNull()
      .references(() => topics.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.topicId, table.personId] }),
    index("topic_curators_person").on(table.personId),
  ],
);

/** Topics that a team follows. */
export const teamTopics = pgTable(
  "team_topics",
  {
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    topicId: uuid("topic_id")
      .notNull()
      .references(() => topics.id, { onDelete: "cascade" }),
    followedAt: moment("followed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.topicId] }),
    index("team_topics_topic").on(table.topicId),
  ],
);

/** What is asked of a person, shown on their home page until they did it or it no longer stands. */
export const asks = pgTable(
  "asks",
  {
    id: madeId(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** Names the reason in code; one open ask per person, kind and subject. */
    kind: text("kind").notNull(),
    subjectId: text("subject_id").notNull(),
    sentence: text("sentence").notNull(),
    href: text("href").notNull(),
    askedAt: moment("asked_at").notNull(),
    closedAt: moment("closed_at"),
  },
  (table) => [
    index("asks_subject").on(table.subjectId),
    uniqueIndex("asks_open")
      .on(table.personId, table.kind, table.subjectId)
      .where(sql`${table.closedAt} is null`),
  ],
);
