import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { madeId, moment } from "../columns";
import { insights } from "./insights";
import { people, teams, topics } from "./people";

const initiativeId = () =>
  uuid("initiative_id")
    .notNull()
    .references(() => initiatives.id, { onDelete: "cascade" });
const personId = () =>
  uuid("person_id")
    .notNull()
    .references(() => people.id);

export const stages = ["proposed", "active", "done", "dropped"] as const;

/** Work that the organization is deciding on or doing, and what is said about it. */
export const initiatives = pgTable(
  "initiatives",
  {
    id: madeId(),
    /** Eight characters without vowels: what the address ends in, and what decides where it leads. */
    key: text("key").notNull().unique(),
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    /** Markdown, and what it renders to. */
    brief: text("brief").notNull().default(""),
    briefHtml: text("brief_html").notNull().default(""),
    /** Of the brief: decides how its words are stemmed. */
    language: text("language").notNull().default("en"),
    stage: text("stage", { enum: stages }).notNull().default("proposed"),
    /** Restricted: only its owner, the people on it, by themselves or by a team, and administrators. */
    visibility: text("visibility", { enum: ["everyone", "restricted"] })
      .notNull()
      .default("everyone"),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    /** When the owner changed because the one before left; shown until the new owner acts on it. */
    handedOverAt: moment("handed_over_at"),
    kickoffOn: date("kickoff_on", { mode: "string" }),
    /** Null means sixty days after kickoff. */
    endsOn: date("ends_on", { mode: "string" }),
    /** Words that find it and that it is matched by, as somebody wrote them. */
    keywords: text("keywords").array().notNull().default(sql`'{}'`),
    /** Where it is talked about, as text. */
    channels: text("channels").array().notNull().default(sql`'{}'`),
    /** What another system calls it, and where it stands there. */
    externalKey: text("external_key").unique(),
    externalUrl: text("external_url").notNull().default(""),
    /** What was decided, in Markdown. */
    decision: text("decision").notNull().default(""),
    decisionHtml: text("decision_html").notNull().default(""),
    decidedOn: date("decided_on", { mode: "string" }),
    /** One more with each change: a change made to an older version is refused. */
    version: integer("version").notNull().default(1),
    createdById: uuid("created_by_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    changedAt: moment("changed_at").notNull(),
    /** When what bears on it was last asked for, and last found. */
    askedAt: moment("asked_at"),
    matchedAt: moment("matched_at"),
  },
  (table) => [
    index("initiatives_owner").on(table.ownerId),
    index("initiatives_listed").on(table.stage, table.kickoffOn, table.id),
    index("initiatives_live").on(table.kickoffOn).where(sql`${table.stage} in ('proposed', 'active')`),
  ],
);

/** People on it; those of its teams are on it as well, without a row here. */
export const initiativePeople = pgTable(
  "initiative_people",
  { initiativeId: initiativeId(), personId: personId(), addedAt: moment("added_at").notNull() },
  (table) => [
    primaryKey({ columns: [table.initiativeId, table.personId] }),
    index("initiative_people_person").on(table.personId),
  ],
);

export const initiativeTeams = pgTable(
  "initiative_teams",
  {
    initiativeId: initiativeId(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.initiativeId, table.teamId] }),
    index("initiative_teams_team").on(table.teamId),
  ],
);

/** When somebody on it last looked at what is known: what came up since is new to them. */
export const initiativeLooks = pgTable(
  "initiative_looks",
  { initiativeId: initiativeId(), personId: personId(), at: moment("at").notNull() },
  (table) => [
    primaryKey({ columns: [table.initiativeId, table.personId] }),
    index("initiative_looks_person").on(table.personId),
  ],
);

/** Its topics as chosen by somebody, and those that were suggested and declined. */
export const initiativeTopics = pgTable(
  "initiative_topics",
  {
    initiativeId: initiativeId(),
    topicId: uuid("topic_id")
      .notNull()
      .references(() => topics.id),
    state: text("state", { enum: ["chosen", "declined"] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.initiativeId, table.topicId] }),
    index("initiative_topics_topic").on(table.topicId),
  ],
);

/** Days of its own beside kickoff and end. */
export const milestones = pgTable(
  "milestones",
  {
    id: madeId(),
    initiativeId: initiativeId(),
    name: text("name").notNull(),
    on: date("on_day", { mode: "string" }).notNull(),
  },
  (table) => [
    index("milestones_initiative").on(table.initiativeId, table.on),
    index("milestones_day").on(table.on),
  ],
);

export const occasionKinds = ["created", "brief", "milestone", "mentioned", "told", "published"] as const;

/** Each time it came up, at most once by its name; each asks again what is known. */
export const occasions = pgTable(
  "initiative_occasions",
  {
    id: madeId(),
    initiativeId: initiativeId(),
    kind: text("kind", { enum: occasionKinds }).notNull(),
    /** Names this occasion among those of the initiative: the same one is written once. */
    name: text("name").notNull(),
    /** In words, for the timeline: the milestone's name and how many days, the channel, the system. */
    note: text("note").notNull().default(""),
    personId: uuid("person_id").references(() => people.id),
    at: moment("at").notNull(),
    /** When what is known was looked up because of it; null while it waits. */
    matchedAt: moment("matched_at"),
  },
  (table) => [
    uniqueIndex("initiative_occasions_once").on(table.initiativeId, table.name),
    index("initiative_occasions_told").on(table.initiativeId, table.at),
    index("initiative_occasions_waiting").on(table.initiativeId).where(sql`${table.matchedAt} is null`),
  ],
);

export const matchStates = ["suggested", "accepted", "dismissed"] as const;
export const dismissReasons = ["not relevant", "already decided", "outdated"] as const;

/** An insight that bears on an initiative, found or added by hand, and what people say of it. */
export const matches = pgTable(
  "matches",
  {
    initiativeId: initiativeId(),
    insightId: uuid("insight_id")
      .notNull()
      .references(() => insights.id, { onDelete: "cascade" }),
    state: text("state", { enum: matchStates }).notNull().default("suggested"),
    origin: text("origin", { enum: ["found", "hand"] }).notNull(),
    /** Between 0 and 1; 0 where it was added by hand and not found. */
    score: real("score").notNull().default(0),
    /** Above the line from which it is put before people, or brought by its pair. */
    isStrong: boolean("is_strong").notNull().default(false),
    /** Whether the latest search found it: what is not found any more is kept only if somebody said something of it. */
    isFound: boolean("is_found").notNull().default(true),
    /** Why it is here (`domain/initiatives/match-query.ts`). */
    reasons: jsonb("reasons").$type<unknown[]>().notNull().default([]),
    passage: jsonb("passage").$type<unknown>(),
    /** Records that it contradicts or is contradicted by and that came with it. */
    pairIds: uuid("pair_ids").array().notNull().default(sql`'{}'`),
    firstOccasionId: uuid("first_occasion_id").references(() => occasions.id, { onDelete: "set null" }),
    firstAt: moment("first_at").notNull(),
    decidedById: uuid("decided_by_id").references(() => people.id),
    decidedAt: moment("decided_at"),
    dismissReason: text("dismiss_reason", { enum: dismissReasons }),
    /** Whether it was used in the decision. */
    isUsed: boolean("is_used").notNull().default(false),
    usedAt: moment("used_at"),
    usedById: uuid("used_by_id").references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.initiativeId, table.insightId] }),
    index("matches_insight").on(table.insightId, table.state),
    index("matches_linked").on(table.initiativeId, table.state, table.score),
    check("matches_dismissed", sql`(${table.state} = 'dismissed') = (${table.dismissReason} is not null)`),
  ],
);

/** What somebody said of a match, one row each time; what was learnt from them can be worked out again. */
export const matchOpinions = pgTable(
  "match_opinions",
  {
    id: madeId(),
    initiativeId: initiativeId(),
    insightId: uuid("insight_id")
      .notNull()
      .references(() => insights.id, { onDelete: "cascade" }),
    personId: personId(),
    at: moment("at").notNull(),
    kind: text("kind", { enum: ["accepted", "dismissed", "undone", "added"] }).notNull(),
    reason: text("reason", { enum: dismissReasons }),
    /** Stems that the brief and the record shared then: what a lesson holds for. */
    terms: text("terms").array().notNull().default(sql`'{}'`),
    /** When a later word took its place, or a curator said that nothing is to be learnt from it. */
    setAsideAt: moment("set_aside_at"),
  },
  (table) => [
    index("match_opinions_match").on(table.initiativeId, table.insightId, table.at),
    index("match_opinions_counting").on(table.insightId).where(sql`${table.setAsideAt} is null`),
  ],
);

/** The telling stems of live initiatives' briefs, so that a new record finds those that it bears on. */
export const initiativeTerms = pgTable(
  "initiative_terms",
  {
    term: text("term").notNull(),
    initiativeId: initiativeId(),
    weight: real("weight").notNull(),
    /** Its place among the brief's, the most telling first. */
    rank: smallint("rank").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.term, table.initiativeId] }),
    index("initiative_terms_initiative").on(table.initiativeId),
  ],
);
