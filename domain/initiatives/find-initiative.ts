import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db/client";
import { initiatives, initiativeTeams, initiativeTopics, milestones } from "@/db/schema/initiatives";
import { people, teams, topics } from "@/db/schema/people";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { localDay } from "../people/local-day";
import { notAllowed, notFound } from "../refusal";
import { initiativeHref } from "./initiative-address";
import { lastDayOf } from "./initiative-days";
import {
  initiativesListedFor,
  initiativesVisibleTo,
  isOnInitiative,
  mayEditInitiative,
} from "./initiative-policy";
import type { InitiativePerson } from "./initiative-query";

export type InitiativeRow = typeof initiatives.$inferSelect;
export type InitiativeView = NonNullable<Awaited<ReturnType<typeof findInitiative>>>;

/**
 * The initiative whose address ends in this key, with what the actor has to do with it, who is on it, its topics and its
 * own milestones; null when it does not exist for this actor. Reading it only as administrator is to be audited
 * (`auditReading`).
 */
export const findInitiative = (actor: Actor, key: string, now: Date, database: Database = db) =>
  find(actor, eq(initiatives.key, key), now, database);

/** The same by its id. */
export const findInitiativeById = (actor: Actor, id: string, now: Date, database: Database = db) =>
  find(actor, eq(initiatives.id, id), now, database);

/** The same by what another system calls it. */
export const findInitiativeByExternalKey = (
  actor: Actor,
  externalKey: string,
  now: Date,
  database: Database = db,
) => find(actor, eq(initiatives.externalKey, externalKey), now, database);

async function find(actor: Actor, which: SQL, now: Date, database: Database) {
  const [row] = await database
    .select({
      initiative: initiatives,
      owner: { id: people.id, name: people.name },
      isOnIt: actor.kind === "person" ? sql<boolean>`${isOnInitiative(actor, now)}` : sql<boolean>`false`,
      isListed: sql<boolean>`${initiativesListedFor(actor, now)}`,
    })
    .from(initiatives)
    .innerJoin(people, eq(people.id, initiatives.ownerId))
    .where(and(which, initiativesVisibleTo(actor, now)));
  if (!row) return null;
  const { initiative, owner, isOnIt, isListed } = row;
  const today = localDay(now, actor.kind === "person" ? actor.timeZone : "UTC");
  const [onIt, itsTeams, itsTopics, itsMilestones] = await Promise.all([
    listPeopleOn(database, initiative, today),
    listTeamsOn(database, initiative.id),
    listTopicsOf(database, initiative.id),
    listMilestones(database, initiative.id),
  ]);
  return {
    ...initiative,
    href: initiativeHref(initiative),
    /** When it ends, said or by default. */
    lastOn: lastDayOf(initiative),
    owner,
    standing: { ownerId: initiative.ownerId, isOnIt },
    onlyAsAdministrator: !isListed,
    people: onIt,
    teams: itsTeams,
    topics: itsTopics.flatMap(({ state, ...topic }) => (state === "chosen" ? [topic] : [])),
    declinedTopicIds: itsTopics.flatMap(({ state, id }) => (state === "declined" ? [id] : [])),
    milestones: itsMilestones,
  };
}

/** Writes down that an administrator read a restricted initiative that they are not on. */
export async function auditReading(
  actor: Actor,
  { id, onlyAsAdministrator }: Pick<InitiativeView, "id" | "onlyAsAdministrator">,
) {
  if (!onlyAsAdministrator) return;
  await db.transaction((tx) =>
    recordAudit(tx, actor, "initiative.read-restricted", { kind: "initiative", id }),
  );
}

/** Locks an initiative for a change; missing and invisible ones are refused alike. */
export async function lockInitiative(
  tx: Transaction,
  actor: Actor,
  initiativeId: string,
  now: Date,
): Promise<InitiativeRow> {
  const [row] = await tx
    .select()
    .from(initiatives)
    .where(and(eq(initiatives.id, initiativeId), initiativesVisibleTo(actor, now)))
    .for("no key update");
  if (!row) throw notFound("initiative");
  return row;
}

/** The same for whoever may change it. */
export async function lockOwnInitiative(
  tx: Transaction,
  actor: Actor,
  initiativeId: string,
  now: Date,
): Promise<InitiativeRow> {
  const row = await lockInitiative(tx, actor, initiativeId, now);
  if (!mayEditInitiative(actor, row)) throw notAllowed("change this initiative");
  return row;
}

/** Everybody on it who can still sign in: the owner first, then by name. */
function listPeopleOn(database: Database, { id, ownerId }: InitiativeRow, today: string) {
  const isNamed = sql<boolean>`exists (
    select from initiative_people n where n.initiative_id = ${id} and n.person_id = "people"."id")`;
  const byTeam = sql`
    from initiative_teams it join teams t on t.id = it.team_id join memberships m on m.team_id = t.id
    where it.initiative_id = ${id} and m.person_id = "people"."id"
      and m.from_on <= ${today}::date and (m.until_on is null or m.until_on >= ${today}::date)`;
  return database
    .select({
      ...{ id: people.id, name: people.name, isNamed },
      isOwner: sql<boolean>`${people.id} = ${ownerId}`,
      teams: sql<
        InitiativePerson["teams"]
      >`coalesce((select json_agg(distinct t.name order by t.name) ${byTeam}), '[]')`,
    })
    .from(people)
    .where(
      sql`${people.deactivatedAt} is null and (${people.id} = ${ownerId} or ${isNamed} or exists (select ${byTeam}))`,
    )
    .orderBy(sql`${people.id} = ${ownerId} desc`, asc(sql`lower(${people.name})`), asc(people.id));
}

function listTeamsOn(database: Database, initiativeId: string) {
  return database
    .select({ id: teams.id, slug: teams.slug, name: teams.name })
    .from(initiativeTeams)
    .innerJoin(teams, eq(teams.id, initiativeTeams.teamId))
    .where(eq(initiativeTeams.initiativeId, initiativeId))
    .orderBy(asc(sql`lower(${teams.name})`));
}

function listTopicsOf(database: Database, initiativeId: string) {
  return database
    .select({ id: topics.id, slug: topics.slug, name: topics.name, state: initiativeTopics.state })
    .from(initiativeTopics)
    .innerJoin(topics, eq(topics.id, initiativeTopics.topicId))
    .where(
      and(
        eq(initiativeTopics.initiativeId, initiativeId),
        inArray(initiativeTopics.state, ["chosen", "declined"]),
      ),
    )
    .orderBy(asc(sql`lower(${topics.name})`));
}

function listMilestones(database: Database, initiativeId: string) {
  return database
    .select({ id: milestones.id, name: milestones.name, on: milestones.on })
    .from(milestones)
    .where(eq(milestones.initiativeId, initiativeId))
    .orderBy(asc(milestones.on), asc(milestones.id));
}
