import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
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
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { madeId, moment } from "../columns";
import { datasets, snapshots } from "./evidence";
import { people, teams, topics } from "./people";
import { studies } from "./studies";

export const insightStatuses = ["draft", "published", "superseded", "retired"] as const;
const certaintyLevels = ["high", "moderate", "low", "very-low"] as const;
const linkKinds = ["supports", "contradicts", "derived-from", "supersedes"] as const;

/**
 * One record. What it says stands in its revisions and its draft; the columns from `statement` to `weightPublished`
 * repeat what readers see now (the published revision, or the draft while nothing is published), for lists and joins.
 */
export const insights = pgTable(
  "insights",
  {
    id: madeId(),
    /** Eight characters without vowels: what the address ends in, and what decides where it leads. */
    key: text("key").notNull().unique(),
    status: text("status", { enum: insightStatuses }).notNull().default("draft"),
    slug: text("slug").notNull().default(""),
    statement: text("statement").notNull().default(""),
    certainty: text("certainty", { enum: certaintyLevels }),
    language: text("language").notNull().default("en"),
    halfLifeDays: integer("half_life_days"),
    /** Evidence weight at the moment of publishing, by `domain/evidence/evidence-weight.ts`. */
    weightPublished: real("weight_published"),
    /** Evidence weight when somebody last re-verified that it had fallen; null since it was last published. */
    weightChecked: real("weight_checked"),
    /** How many causes for review stand open on it (`review_causes`), kept in the transaction that opens or closes one. */
    openCauses: smallint("open_causes").notNull().default(0),
    /** One bit for each kind of evidence in it, by its place in `evidenceKinds`, so that lists count them quickly. */
    evidenceKinds: smallint("evidence_kinds").notNull().default(0),
    visibility: text("visibility", { enum: ["everyone", "restricted"] })
      .notNull()
      .default("everyone"),
    authorId: uuid("author_id")
      .notNull()
      .references(() => people.id),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    translatorId: uuid("translator_id").references(() => people.id),
    /** When the owner changed because the one before left; shown until the new owner acts on it. */
    handedOverAt: moment("handed_over_at"),
    handedOverFromId: uuid("handed_over_from_id").references(() => people.id),
    reviewIntervalMonths: integer("review_interval_months").notNull().default(12),
    nextReviewOn: date("next_review_on", { mode: "string" }),
    publishedRevisionId: uuid("published_revision_id").references((): AnyPgColumn => revisions.id),
    /** First publishing, and the latest. */
    publishedAt: moment("published_at"),
    revisedAt: moment("revised_at"),
    /** When somebody last said that it is still true. */
    verifiedAt: moment("verified_at"),
    supersededById: uuid("superseded_by_id").references((): AnyPgColumn => insights.id),
    supersededAt: moment("superseded_at"),
    retiredAt: moment("retired_at"),
    retiredReason: text("retired_reason"),
    trashedAt: moment("trashed_at"),
    trashedById: uuid("trashed_by_id").references(() => people.id),
    /** How many revisions there are: the next one's number is one more, taken under the row's lock. */
    revisionCount: integer("revision_count").notNull().default(0),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    index("insights_published").on(table.publishedAt, table.id).where(sql`${table.status} = 'published'`),
    index("insights_listed")
      .on(table.status, table.revisedAt.desc().nullsFirst(), table.id)
      .where(sql`${table.trashedAt} is null`),
    index("insights_published_revision").on(table.publishedRevisionId),
    index("insights_owner").on(table.ownerId),
    index("insights_author").on(table.authorId),
    index("insights_translator").on(table.translatorId),
    index("insights_review_due").on(table.nextReviewOn).where(sql`${table.status} = 'published'`),
    index("insights_needs_review").on(table.ownerId, table.id).where(sql`${table.openCauses} > 0`),
    index("insights_trashed").on(table.trashedAt).where(sql`${table.trashedAt} is not null`),
    index("insights_superseded_by").on(table.supersededById),
    index("insights_superseded").on(table.supersededAt).where(sql`${table.status} = 'superseded'`),
    index("insights_retired").on(table.retiredAt).where(sql`${table.status} = 'retired'`),
    /** Holds all that a digest asks of what is new, so that it reads nothing else. */
    index("insights_revised")
      .on(table.revisedAt, table.id, table.publishedAt, table.publishedRevisionId)
      .where(sql`${table.status} = 'published' and ${table.trashedAt} is null`),
    check(
      "insights_published_has_revision",
      sql`${table.status} = 'draft' or ${table.publishedRevisionId} is not null`,
    ),
    check(
      "insights_replacement",
      sql`(${table.status} = 'superseded') = (${table.supersededById} is not null)`,
    ),
  ],
);

/** An immutable full snapshot of what an insight says. `content` is `domain/insights/content-input.ts`. */
export const revisions = pgTable(
  "revisions",
  {
    id: madeId(),
    insightId: uuid("insight_id")
      .notNull()
      .references((): AnyPgColumn => insights.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    content: jsonb("content").$type<Record<string, unknown>>().notNull(),
    /** HTML by path ("summary", "goals.<id>", "evidence.<id>.quote"), made by the renderer of that version. */
    html: jsonb("html").$type<Record<string, string>>().notNull(),
    rendererVersion: integer("renderer_version").notNull(),
    origin: text("origin", { enum: ["review", "published", "restored", "imported"] }).notNull(),
    restoredFromNumber: integer("restored_from_number"),
    /** What changed, in the words of who made it. */
    note: text("note").notNull().default(""),
    /** Everybody who wrote in the draft that this is a snapshot of: none of them approves it. */
    editorIds: uuid("editor_ids").array().notNull(),
    createdById: uuid("created_by_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    /** When readers first saw this revision; null for one that was only ever reviewed or restored. */
    publishedAt: moment("published_at"),
    publishedById: uuid("published_by_id").references(() => people.id),
  },
  (table) => [unique("revisions_number").on(table.insightId, table.number)],
);

/** The one draft of an insight. `version` grows with every save; a save that names an older one is refused. */
export const drafts = pgTable(
  "drafts",
  {
    insightId: uuid("insight_id")
      .primaryKey()
      .references(() => insights.id, { onDelete: "cascade" }),
    version: integer("version").notNull().default(1),
    content: jsonb("content").$type<Record<string, unknown>>().notNull(),
    html: jsonb("html").$type<Record<string, string>>().notNull(),
    rendererVersion: integer("renderer_version").notNull(),
    /** The revision it started from; null for a record that never had one. */
    baseRevisionId: uuid("base_revision_id").references(() => revisions.id),
    restoredFromNumber: integer("restored_from_number"),
    editorIds: uuid("editor_ids").array().notNull(),
    createdById: uuid("created_by_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    savedById: uuid("saved_by_id")
      .notNull()
      .references(() => people.id),
    savedAt: moment("saved_at").notNull(),
  },
  (table) => [index("drafts_base").on(table.baseRevisionId)],
);

/** One round of review of one revision. Only one is open at a time; while it is, the draft rests. */
export const reviews = pgTable(
  "reviews",
  {
    id: madeId(),
    insightId: uuid("insight_id")
      .notNull()
      .references(() => insights.id, { onDelete: "cascade" }),
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => revisions.id),
    state: text("state", { enum: ["open", "approved", "sent-back", "withdrawn", "published"] })
      .notNull()
      .default("open"),
    message: text("message").notNull().default(""),
    askedById: uuid("asked_by_id")
      .notNull()
      .references(() => people.id),
    askedAt: moment("asked_at").notNull(),
    answeredById: uuid("answered_by_id").references(() => people.id),
    answeredAt: moment("answered_at"),
    answer: text("answer").notNull().default(""),
  },
  (table) => [
    index("reviews_insight").on(table.insightId, table.askedAt),
    index("reviews_revision").on(table.revisionId),
    index("reviews_asked_by").on(table.askedById),
    uniqueIndex("reviews_open").on(table.insightId).where(sql`${table.state} in ('open', 'approved')`),
  ],
);

/** Who was asked to look at a review; kept afterwards, because reviewers of a restricted record may go on reading it. */
export const reviewers = pgTable(
  "reviewers",
  {
    reviewId: uuid("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    insightId: uuid("insight_id")
      .notNull()
      .references(() => insights.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.personId] }),
    index("reviewers_person").on(table.personId, table.insightId),
    index("reviewers_insight").on(table.insightId),
  ],
);

/** Remarks on a section of a draft, with answers one level deep. */
export const comments = pgTable(
  "comments",
  {
    id: madeId(),
    insightId: uuid("insight_id")
      .notNull()
      .references(() => insights.id, { onDelete: "cascade" }),
    reviewId: uuid("review_id").references(() => reviews.id, { onDelete: "set null" }),
    parentId: uuid("parent_id").references((): AnyPgColumn => comments.id, { onDelete: "cascade" }),
    section: text("section").notNull(),
    /** The point, item of evidence or question it is about; empty for the whole section. */
    itemId: text("item_id").notNull().default(""),
    body: text("body").notNull(),
    html: text("html").notNull(),
    rendererVersion: integer("renderer_version").notNull(),
    authorId: uuid("author_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    resolvedAt: moment("resolved_at"),
    resolvedById: uuid("resolved_by_id").references(() => people.id),
  },
  (table) => [
    index("comments_insight").on(table.insightId, table.createdAt),
    index("comments_parent").on(table.parentId),
    index("comments_review").on(table.reviewId),
  ],
);

const insightId = () =>
  uuid("insight_id")
    .notNull()
    .references(() => insights.id, { onDelete: "cascade" });
const personId = () =>
  uuid("person_id")
    .notNull()
    .references(() => people.id);

/** Who else writes this record; author and owner are not repeated here. */
export const coauthors = pgTable("coauthors", { insightId: insightId(), personId: personId() }, (table) => [
  primaryKey({ columns: [table.insightId, table.personId] }),
  index("coauthors_person").on(table.personId),
]);

/** Topics of the published revision. */
export const insightTopics = pgTable(
  "insight_topics",
  {
    insightId: insightId(),
    topicId: uuid("topic_id")
      .notNull()
      .references(() => topics.id),
  },
  (table) => [
    primaryKey({ columns: [table.insightId, table.topicId] }),
    index("insight_topics_topic").on(table.topicId, table.insightId),
  ],
);

/** Teams that must know it. */
export const insightAudience = pgTable(
  "insight_audience",
  {
    insightId: insightId(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.insightId, table.teamId] }),
    index("insight_audience_team").on(table.teamId),
  ],
);

/** Teams and people named on a restricted record. */
export const insightTeams = pgTable(
  "insight_teams",
  {
    insightId: insightId(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.insightId, table.teamId] }),
    index("insight_teams_team").on(table.teamId),
  ],
);
export const insightPeople = pgTable(
  "insight_people",
  { insightId: insightId(), personId: personId() },
  (table) => [
    primaryKey({ columns: [table.insightId, table.personId] }),
    index("insight_people_person").on(table.personId),
  ],
);

/** Links of the published revision; `from` is the record that says so. */
export const insightLinks = pgTable(
  "insight_links",
  {
    fromId: uuid("from_id")
      .notNull()
      .references(() => insights.id, { onDelete: "cascade" }),
    toId: uuid("to_id")
      .notNull()
      .references(() => insights.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: linkKinds }).notNull(),
    note: text("note").notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.fromId, table.toId, table.kind] }),
    index("insight_links_to").on(table.toId, table.kind),
  ],
);

/** Evidence of the published revision, for filters and for what depends on one item. */
export const evidenceItems = pgTable(
  "evidence_items",
  {
    insightId: insightId(),
    itemId: text("item_id").notNull(),
    position: integer("position").notNull(),
    kind: text("kind").notNull(),
    direction: text("direction", { enum: ["supports", "contradicts"] }).notNull(),
    strength: text("strength", { enum: certaintyLevels }),
    title: text("title").notNull(),
    source: text("source").notNull(),
    /** The day from which its age counts; null when it is not dated. */
    datedFrom: date("dated_from", { mode: "string" }),
    /** It no longer counts: the item says so, or the data or the study it rests on was withdrawn. */
    withdrawn: boolean("withdrawn").notNull().default(false),
    /** The source in one spelling (`domain/evidence/source-key.ts`), by which items that cite the same are found. */
    sourceKey: text("source_key").notNull().default(""),
    /** The data it rests on, and the version it was written on. */
    datasetId: uuid("dataset_id").references(() => datasets.id),
    snapshotId: uuid("snapshot_id").references(() => snapshots.id),
    studyId: uuid("study_id").references(() => studies.id),
  },
  (table) => [
    primaryKey({ columns: [table.insightId, table.itemId] }),
    index("evidence_items_dataset").on(table.datasetId),
    index("evidence_items_snapshot").on(table.snapshotId),
    index("evidence_items_study").on(table.studyId),
    index("evidence_items_source").on(table.sourceKey).where(sql`${table.sourceKey} <> ''`),
    index("evidence_items_kind").on(table.kind, table.insightId),
    index("evidence_items_withdrawn").on(table.insightId, table.itemId).where(sql`${table.withdrawn}`),
  ],
);

/** Which version of which data each revision was written on: who may read the revision may read the data. */
export const revisionSnapshots = pgTable(
  "revision_snapshots",
  {
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => revisions.id, { onDelete: "cascade" }),
    itemId: text("item_id").notNull(),
    insightId: insightId(),
    snapshotId: uuid("snapshot_id")
      .notNull()
      .references(() => snapshots.id),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.itemId] }),
    index("revision_snapshots_snapshot").on(table.snapshotId, table.insightId),
    index("revision_snapshots_insight").on(table.insightId),
  ],
);

/** The same of a draft as it stands. */
export const draftSnapshots = pgTable(
  "draft_snapshots",
  {
    insightId: insightId(),
    itemId: text("item_id").notNull(),
    snapshotId: uuid("snapshot_id")
      .notNull()
      .references(() => snapshots.id),
  },
  (table) => [
    primaryKey({ columns: [table.insightId, table.itemId] }),
    index("draft_snapshots_snapshot").on(table.snapshotId),
  ],
);

/** Questions of the published revision; an id stands here for as long as anybody may remember it. */
export const prompts = pgTable(
  "prompts",
  {
    insightId: insightId(),
    promptId: text("prompt_id").notNull(),
    position: integer("position").notNull(),
    kind: text("kind", { enum: ["free", "choices", "short"] }).notNull(),
    question: text("question").notNull(),
    /** When it was taken out of the record; its history stays. */
    removedAt: moment("removed_at"),
  },
  (table) => [primaryKey({ columns: [table.insightId, table.promptId] })],
);

/** How it stands with a goal now; outside of revisions, because outcomes come in without anybody rewriting. */
export const goalTicks = pgTable(
  "goal_ticks",
  {
    insightId: insightId(),
    goalId: text("goal_id").notNull(),
    state: text("state", { enum: ["open", "met", "not-met"] }).notNull(),
    note: text("note").notNull().default(""),
    on: date("on", { mode: "string" }).notNull(),
    personId: personId(),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.insightId, table.goalId] })],
);

/** "Still true", with what was checked. */
export const reverifications = pgTable(
  "reverifications",
  {
    id: madeId(),
    insightId: insightId(),
    personId: personId(),
    checked: text("checked").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [index("reverifications_insight").on(table.insightId, table.at)],
);

export const insightFollows = pgTable(
  "insight_follows",
  { personId: personId(), insightId: insightId(), followedAt: moment("followed_at").notNull() },
  (table) => [
    primaryKey({ columns: [table.personId, table.insightId] }),
    index("insight_follows_insight").on(table.insightId),
  ],
);

export const topicFollows = pgTable(
  "topic_follows",
  {
    personId: personId(),
    topicId: uuid("topic_id")
      .notNull()
      .references(() => topics.id, { onDelete: "cascade" }),
    followedAt: moment("followed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.topicId] }),
    index("topic_follows_topic").on(table.topicId),
  ],
);

/** Somebody asked to see a restricted record. */
export const accessRequests = pgTable(
  "access_requests",
  {
    id: madeId(),
    insightId: insightId(),
    personId: personId(),
    message: text("message").notNull().default(""),
    askedAt: moment("asked_at").notNull(),
    answer: text("answer", { enum: ["granted", "declined"] }),
    answeredById: uuid("answered_by_id").references(() => people.id),
    answeredAt: moment("answered_at"),
  },
  (table) => [
    uniqueIndex("access_requests_open")
      .on(table.insightId, table.personId)
      .where(sql`${table.answer} is null`),
  ],
);

/** Somebody saw it: one row for a person, channel and local day. */
export const exposures = pgTable(
  "exposures",
  {
    insightId: insightId(),
    personId: personId(),
    channel: text("channel", { enum: ["page", "unfurl", "digest", "presentation", "api"] }).notNull(),
    /** The reader's local day. */
    day: date("day", { mode: "string" }).notNull(),
    revisionId: uuid("revision_id").references(() => revisions.id),
    firstAt: moment("first_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.insightId, table.personId, table.channel, table.day] }),
    index("exposures_person").on(table.personId, table.day),
    index("exposures_revision").on(table.revisionId),
  ],
);
