import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { madeId, moment } from "../columns";
import { deliveries } from "./deliveries";
import { digestEditions } from "./digests";
import { initiatives } from "./initiatives";
import { insights } from "./insights";
import { contacts } from "./memory";
import { asks, people, teams, topics } from "./people";

const personId = () =>
  uuid("person_id")
    .notNull()
    .references(() => people.id);
const insightId = () =>
  uuid("insight_id")
    .notNull()
    .references(() => insights.id, { onDelete: "cascade" });
const teamId = () =>
  uuid("team_id")
    .notNull()
    .references(() => teams.id, { onDelete: "cascade" });

/** Why somebody is asked: an initiative they are on needs it, it is entrusted to them, they will likely need it, or they wanted more. */
export const cardReasons = ["live", "keep", "base", "own"] as const;
export const cardStates = ["open", "answered", "read", "snoozed", "not-opened", "withdrawn"] as const;

/**
 * One insight put to one person. Planned for a local day of theirs; those that they asked for themselves (`own`) do not
 * count against what they agreed to.
 */
export const cards = pgTable(
  "cards",
  {
    id: madeId(),
    personId: personId(),
    insightId: insightId(),
    promptId: text("prompt_id").notNull(),
    reason: text("reason", { enum: cardReasons }).notNull(),
    /** Of a live need: the initiative that needs it first. */
    initiativeId: uuid("initiative_id").references(() => initiatives.id, { onDelete: "set null" }),
    /** The person's local day. */
    day: date("day", { mode: "string" }).notNull(),
    plannedAt: moment("planned_at").notNull(),
    /** What it was estimated to be worth, and their recall then (null: never met); for explaining it afterwards. */
    value: real("value").notNull().default(0),
    recall: real("recall"),
    state: text("state", { enum: cardStates }).notNull().default("open"),
    /** The first local day on which it is too late. */
    closesOn: date("closes_on", { mode: "string" }).notNull(),
    /** When the answer was shown, or its link followed; a question that only stood on a page was not opened. */
    openedAt: moment("opened_at"),
    closedAt: moment("closed_at"),
    /** The day it shall come again. */
    snoozedUntil: date("snoozed_until", { mode: "string" }),
    contactId: uuid("contact_id").references(() => contacts.id, { onDelete: "set null" }),
    /** One in ten is checked before the answer is shown: what they chose or typed, and whether that is right. */
    isChecked: boolean("is_checked").notNull().default(false),
    given: text("given"),
    isRight: boolean("is_right"),
    deliveryId: uuid("delivery_id").references(() => deliveries.id, { onDelete: "set null" }),
    /** Of a question that was first asked in a digest: all of one digest count as one. */
    editionId: uuid("edition_id").references(() => digestEditions.id, { onDelete: "set null" }),
  },
  (table) => [
    index("cards_edition").on(table.editionId),
    uniqueIndex("cards_once").on(table.personId, table.insightId, table.day),
    index("cards_person").on(table.personId, table.day),
    index("cards_open").on(table.personId).where(sql`${table.state} = 'open'`),
    index("cards_closing").on(table.closesOn).where(sql`${table.state} = 'open'`),
    index("cards_insight").on(table.insightId, table.day),
    index("cards_initiative").on(table.initiativeId),
    index("cards_contact").on(table.contactId),
    index("cards_delivery").on(table.deliveryId),
  ],
);

/** That a person's questions of a local day were planned: whoever writes the row plans, nobody else. */
export const plans = pgTable(
  "plans",
  {
    personId: personId(),
    day: date("day", { mode: "string" }).notNull(),
    plannedAt: moment("planned_at").notNull(),
    /** How many more could be asked that day. */
    room: smallint("room").notNull(),
    cards: smallint("cards").notNull().default(0),
    /** Something became needed after it was planned without a question: it is planned once more that day. */
    isStale: boolean("is_stale").notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.day] }),
    index("plans_stale").on(table.day).where(sql`${table.isStale}`),
    index("plans_day").on(table.day),
  ],
);

/** Whom an insight is entrusted to, so that it survives departures. */
export const keepers = pgTable(
  "keepers",
  {
    insightId: insightId(),
    personId: personId(),
    origin: text("origin", { enum: ["chosen", "volunteer", "named"] }).notNull(),
    since: moment("since").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.insightId, table.personId] }),
    index("keepers_person").on(table.personId),
  ],
);

/** Who gave back what was entrusted to them: nobody chooses them for it again, unless they or somebody by name do. */
export const declinedKeepers = pgTable(
  "declined_keepers",
  { insightId: insightId(), personId: personId(), at: moment("at").notNull() },
  (table) => [
    primaryKey({ columns: [table.insightId, table.personId] }),
    index("declined_keepers_person").on(table.personId),
  ],
);

/** How a person has dealt with questions lately: the chance that they open one, and whether they have gone quiet. */
export const reminderPeople = pgTable("reminder_people", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => people.id),
  opens: real("opens").notNull().default(5.5),
  nonOpens: real("non_opens").notNull().default(4.5),
  /** Days with questions in a row on which they opened none. */
  unopenedRun: smallint("unopened_run").notNull().default(0),
  /** Opened since then, where that was too often. */
  openedRun: smallint("opened_run").notNull().default(0),
});

/** How often people of a team come to be on initiatives with a topic: counted as they become known, rated now and then. */
export const teamTopicNeeds = pgTable(
  "team_topic_needs",
  {
    teamId: teamId(),
    topicId: uuid("topic_id")
      .notNull()
      .references(() => topics.id, { onDelete: "cascade" }),
    participations: integer("participations").notNull().default(0),
    /** Per person and day. */
    rate: real("rate").notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.topicId] }),
    index("team_topic_needs_topic").on(table.topicId),
  ],
);

/** Of each team: the rate of topics that it has no row for. */
export const teamNeeds = pgTable("team_needs", {
  teamId: uuid("team_id")
    .primaryKey()
    .references(() => teams.id, { onDelete: "cascade" }),
  otherRate: real("other_rate").notNull(),
  ratedAt: moment("rated_at").notNull(),
});

/** Of initiatives that share a topic with an insight: how many there were, and to how many of them it was linked. */
export const insightNeeds = pgTable(
  "insight_needs",
  {
    insightId: uuid("insight_id")
      .primaryKey()
      .references(() => insights.id, { onDelete: "cascade" }),
    linked: integer("linked").notNull().default(0),
    chances: integer("chances").notNull().default(0),
    /** When it was last worked out who needs it, and when those to keep it were last looked for. */
    placedAt: moment("placed_at"),
    soughtAt: moment("sought_at"),
  },
  (table) => [index("insight_needs_placed").on(table.placedAt)],
);

/** Each initiative is counted once. */
export const countedInitiatives = pgTable("counted_initiatives", {
  initiativeId: uuid("initiative_id")
    .primaryKey()
    .references(() => initiatives.id, { onDelete: "cascade" }),
  at: moment("at").notNull(),
});

/** What is asked of somebody and stood in a mail of questions: whatever has not stood in a message joins the next. */
export const toldAsks = pgTable(
  "told_asks",
  {
    askId: uuid("ask_id")
      .notNull()
      .references(() => asks.id, { onDelete: "cascade" }),
    deliveryId: uuid("delivery_id")
      .notNull()
      .references(() => deliveries.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.askId, table.deliveryId] }),
    index("told_asks_delivery").on(table.deliveryId),
  ],
);

/** When questions were planned last, by the clock then: once it goes back, all moments are worked out anew. */
export const plannerClock = pgTable("planner_clock", {
  isOnly: boolean("is_only").primaryKey().default(true),
  at: moment("at").notNull(),
});
