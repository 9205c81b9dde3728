import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { madeId, moment } from "../columns";
import { deliveries } from "./deliveries";
import { initiatives } from "./initiatives";
import { people } from "./people";
import { cards } from "./reminders";

const workspaceId = () =>
  uuid("workspace_id")
    .notNull()
    .references(() => slackWorkspaces.id, { onDelete: "cascade" });

/** A Slack workspace in which Tidemark is, or was, installed. */
export const slackWorkspaces = pgTable(
  "slack_workspaces",
  {
    id: madeId(),
    /** Empty where the workspace belongs to no Enterprise organization. */
    enterpriseId: text("enterprise_id").notNull().default(""),
    teamId: text("team_id").notNull(),
    name: text("name").notNull(),
    appId: text("app_id").notNull(),
    botUserId: text("bot_user_id").notNull(),
    /** What Slack granted. */
    scopes: text("scopes").array().notNull(),
    /** Encrypted, with the name of its key; null as soon as it is of no use. */
    sealedToken: text("sealed_token"),
    state: text("state", { enum: ["active", "revoked", "uninstalled"] })
      .notNull()
      .default("active"),
    /** Whether links are also shown in channels that are shared with other companies. */
    unfurlsShared: boolean("unfurls_shared").notNull().default(false),
    installedById: uuid("installed_by_id").references(() => people.id),
    installedAt: moment("installed_at").notNull(),
    endedAt: moment("ended_at"),
    /** When administrators were told that it ended, or that something is missing: once each time. */
    toldAt: moment("told_at"),
    /** When Slack last held back events because there were too many. */
    limitedAt: moment("limited_at"),
  },
  (table) => [uniqueIndex("slack_workspaces_team").on(table.enterpriseId, table.teamId)],
);

/** Who somebody in a workspace is here; without a row nobody knows yet. */
export const slackMembers = pgTable(
  "slack_members",
  {
    workspaceId: workspaceId(),
    slackUserId: text("slack_user_id").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    linkedBy: text("linked_by", { enum: ["email", "sign-in"] }).notNull(),
    linkedAt: moment("linked_at").notNull(),
    /** The conversation between them and Tidemark, once it was opened. */
    dmChannelId: text("dm_channel_id"),
    /** Since when and why nothing reaches them there; what they would be sent goes by mail. */
    brokenAt: moment("broken_at"),
    brokenReason: text("broken_reason"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.slackUserId] }),
    uniqueIndex("slack_members_person").on(table.personId, table.workspaceId),
  ],
);

/** A channel that Tidemark was invited to. */
export const slackChannels = pgTable(
  "slack_channels",
  {
    workspaceId: workspaceId(),
    channelId: text("channel_id").notNull(),
    name: text("name").notNull(),
    isPrivate: boolean("is_private").notNull().default(false),
    /** Shared with another company. */
    isShared: boolean("is_shared").notNull().default(false),
    isArchived: boolean("is_archived").notNull().default(false),
    /** Whether mentions of initiatives are noticed here; somebody switches it on. */
    isListening: boolean("is_listening").notNull().default(false),
    joinedAt: moment("joined_at").notNull(),
    leftAt: moment("left_at"),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.channelId] })],
);

/**
 * What Slack sent, once each, until it is worked on; its key is kept for seven days so that what comes again is known,
 * its content only until it is done with.
 */
export const slackInbox = pgTable(
  "slack_inbox",
  {
    key: text("key").primaryKey(),
    kind: text("kind", { enum: ["event", "command", "interaction"] }).notNull(),
    teamId: text("team_id").notNull(),
    enterpriseId: text("enterprise_id").notNull().default(""),
    content: jsonb("content"),
    receivedAt: moment("received_at").notNull(),
    doneAt: moment("done_at"),
  },
  (table) => [
    index("slack_inbox_received").on(table.receivedAt),
    index("slack_inbox_waiting").on(table.receivedAt).where(sql`${table.doneAt} is null`),
  ],
);

/** What a delivery of the lane `slack` says, to whom, and where it was posted. */
export const slackMessages = pgTable(
  "slack_messages",
  {
    deliveryId: uuid("delivery_id")
      .primaryKey()
      .references(() => deliveries.id, { onDelete: "cascade" }),
    workspaceId: workspaceId(),
    /** To somebody directly, or else into a channel. */
    slackUserId: text("slack_user_id"),
    channelId: text("channel_id"),
    threadTs: text("thread_ts"),
    /** Block Kit, as it is sent; the delivery's `text` is what notifications say. */
    blocks: jsonb("blocks").$type<unknown[]>().notNull(),
    /** The question that it asks, where it asks one. */
    cardId: uuid("card_id").references(() => cards.id, { onDelete: "cascade" }),
    postedChannelId: text("posted_channel_id"),
    postedTs: text("posted_ts"),
  },
  (table) => [
    index("slack_messages_card").on(table.cardId),
    index("slack_messages_posted").on(table.workspaceId, table.postedChannelId, table.postedTs),
  ],
);

/** When the next call of one method may be made in one workspace: one clock for all workers. */
export const slackPaces = pgTable(
  "slack_paces",
  {
    workspaceId: workspaceId(),
    method: text("method").notNull(),
    nextAt: moment("next_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.method] })],
);

/** Where an initiative was spoken of: the place, and nothing of what was said. */
export const slackMentions = pgTable(
  "slack_mentions",
  {
    workspaceId: workspaceId(),
    channelId: text("channel_id").notNull(),
    messageTs: text("message_ts").notNull(),
    initiativeId: uuid("initiative_id")
      .notNull()
      .references(() => initiatives.id, { onDelete: "cascade" }),
    noticedAt: moment("noticed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.channelId, table.messageTs, table.initiativeId] }),
    index("slack_mentions_initiative").on(table.initiativeId, table.noticedAt),
  ],
);

/** When an initiative was last answered in a channel: written before the answer, which is not repeated for 14 days. */
export const slackAnswers = pgTable(
  "slack_answers",
  {
    workspaceId: workspaceId(),
    channelId: text("channel_id").notNull(),
    initiativeId: uuid("initiative_id")
      .notNull()
      .references(() => initiatives.id, { onDelete: "cascade" }),
    answeredAt: moment("answered_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.channelId, table.initiativeId] }),
    index("slack_answers_initiative").on(table.initiativeId),
  ],
);

/** A way through Slack that somebody began: installing it (state of OAuth), or saying who they are there. Used once. */
export const slackErrands = pgTable(
  "slack_errands",
  {
    tokenHash: text("token_hash").primaryKey(),
    purpose: text("purpose", { enum: ["install", "connect"] }).notNull(),
    /** Installing: whose session began it. */
    sessionId: uuid("session_id"),
    personId: uuid("person_id").references(() => people.id),
    /** Connecting: who asked in Slack. */
    workspaceId: uuid("workspace_id").references(() => slackWorkspaces.id, { onDelete: "cascade" }),
    slackUserId: text("slack_user_id"),
    createdAt: moment("created_at").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [index("slack_errands_created").on(table.createdAt)],
);
