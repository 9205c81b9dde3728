import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { madeId, moment } from "../columns";
import { paths } from "./paths";
import { people, roles, teams } from "./people";

/** A signed-in browser. Only the SHA-256 of its token is kept. */
export const sessions = pgTable(
  "sessions",
  {
    id: madeId(),
    tokenHash: text("token_hash").notNull().unique(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    way: text("way", { enum: ["mail", "oidc", "setup", "admin-link", "demo"] }).notNull(),
    browser: text("browser").notNull().default(""),
    createdAt: moment("created_at").notNull(),
    /** When this person last proved who they are; sensitive changes want it recent. */
    authenticatedAt: moment("authenticated_at").notNull(),
    lastSeenAt: moment("last_seen_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [index("sessions_person").on(table.personId), index("sessions_expires").on(table.expiresAt)],
);

/** An account at an OIDC provider. Identity is issuer and subject, never the mail address. */
export const identities = pgTable(
  "identities",
  {
    id: madeId(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("identities_issuer_subject").on(table.issuer, table.subject),
    index("identities_person").on(table.personId),
  ],
);

/**
 * Somebody asked to sign in by mail. Link token, mail code and pairing code are derived from the id and the
 * server's secret (domain/access/derived-secret.ts), so no secret is at rest; the row says whether they still count.
 */
export const signInRequests = pgTable(
  "sign_in_requests",
  {
    id: madeId(),
    email: text("email").notNull(),
    /** SHA-256 of the cookie of the browser that asked; null for a link made by the administrator's command. */
    browserHash: text("browser_hash"),
    /** Whether a mail went out: false for addresses that may not sign in, so that both look alike. */
    mayEnter: boolean("may_enter").notNull(),
    returnTo: text("return_to").notNull().default("/"),
    wrongCodes: integer("wrong_codes").notNull().default(0),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    endedAt: moment("ended_at"),
    endedBy: text("ended_by", { enum: ["used", "replaced", "wrong-codes", "deactivated"] }),
  },
  (table) => [
    index("sign_in_requests_email").on(table.email, table.createdAt),
    index("sign_in_requests_expires").on(table.expiresAt),
  ],
);

/** An invitation to one address with a fixed role. Its link is derived from id and version. */
export const invitations = pgTable(
  "invitations",
  {
    id: madeId(),
    email: text("email").notNull(),
    name: text("name").notNull().default(""),
    role: text("role", { enum: roles }).notNull(),
    teamId: uuid("team_id").references(() => teams.id, { onDelete: "set null" }),
    /** The path that whoever accepts is enrolled in. */
    pathId: uuid("path_id").references(() => paths.id, { onDelete: "set null" }),
    version: integer("version").notNull().default(1),
    invitedBy: uuid("invited_by")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    acceptedAt: moment("accepted_at"),
    acceptedBy: uuid("accepted_by").references(() => people.id),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    uniqueIndex("invitations_open")
      .on(table.email)
      .where(sql`${table.acceptedAt} is null and ${table.revokedAt} is null`),
    index("invitations_invited_by").on(table.invitedBy),
  ],
);

/** Teams that an invitation carries beside the one its person is at home on. */
export const invitationTeams = pgTable(
  "invitation_teams",
  {
    invitationId: uuid("invitation_id")
      .notNull()
      .references(() => invitations.id, { onDelete: "cascade" }),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.invitationId, table.teamId] }),
    index("invitation_teams_team").on(table.teamId),
  ],
);

/** The one row that says that this installation has its first administrator (or its setup code). */
export const setup = pgTable(
  "setup",
  {
    id: integer("id").primaryKey().default(1),
    codeHash: text("code_hash"),
    wrongCodes: integer("wrong_codes").notNull().default(0),
    completedAt: moment("completed_at"),
  },
  (table) => [check("setup_single", sql`${table.id} = 1`)],
);

/** Tokens for other software; the secret part is shown once and kept as SHA-256. */
export const apiTokens = pgTable(
  "api_tokens",
  {
    id: madeId(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    name: text("name").notNull(),
    secretHash: text("secret_hash").notNull().unique(),
    lastFour: text("last_four").notNull(),
    scopes: text("scopes").array().notNull(),
    createdAt: moment("created_at").notNull(),
    expiresOn: date("expires_on", { mode: "string" }).notNull(),
    lastUsedAt: moment("last_used_at"),
    revokedAt: moment("revoked_at"),
  },
  (table) => [index("api_tokens_person").on(table.personId)],
);
