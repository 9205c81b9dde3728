import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { initiatives } from "@/db/schema/initiatives";
import { type Actor, isAtLeast, type PersonActor } from "../actor";
import { localDay } from "../people/local-day";

const nobody = sql`false`;

/**
 * Which initiatives exist for this actor, for lists, counts and suggestions: a condition on `initiatives`. A restricted
 * one exists only for its owner and for those who are on it, by themselves or by a team today.
 */
export function initiativesListedFor(actor: Actor, now: Date): SQL {
  if (actor.kind === "anonymous") return nobody;
  if (actor.kind === "system") return sql`true`;
  const open = eq(initiatives.visibility, "everyone");
  if (actor.kind === "everyone") return open;
  return or(open, isOnInitiative(actor, now)) ?? nobody;
}

/** Which initiatives this actor may open by their address: for administrators also restricted ones, which is audited. */
export function initiativesVisibleTo(actor: Actor, now: Date): SQL {
  if (actor.kind === "person" && isAtLeast(actor.role, "admin")) return sql`true`;
  return initiativesListedFor(actor, now);
}

/** Owner of it, or on it, alone or by a team of today: a condition on `initiatives`. */
export function isOnInitiative(actor: PersonActor, now: Date): SQL {
  const today = localDay(now, actor.timeZone);
  return (
    or(
      eq(initiatives.ownerId, actor.id),
      sql`${initiatives.id} in (select p.initiative_id from initiative_people p where p.person_id = ${actor.id})`,
      sql`${initiatives.id} in (
        select t.initiative_id from initiative_teams t join memberships m on m.team_id = t.team_id
        where m.person_id = ${actor.id}
          and m.from_on <= ${today}::date and (m.until_on is null or m.until_on >= ${today}::date))`,
    ) ?? nobody
  );
}

/** Proposed or active: what may still come up. */
export const isLive = sql`${initiatives.stage} in ('proposed', 'active')`;

/** What an actor has to do with one initiative: what the questions below are asked of. */
export type InitiativeStanding = { ownerId: string; isOnIt: boolean };

/** Whoever is signed in begins one. */
export const mayCreateInitiatives = (actor: Actor) => actor.kind === "person";

/** Readers change their own; authors, curators and administrators any that they may see. */
export const mayEditInitiative = (actor: Actor, { ownerId }: Pick<InitiativeStanding, "ownerId">) =>
  actor.kind === "person" && (isAtLeast(actor.role, "author") || ownerId === actor.id);

/** Accepting, dismissing, adding and saying what was used: those on it, and whoever may change it. */
export const mayJudgeMatches = (actor: Actor, standing: InitiativeStanding) =>
  actor.kind === "person" && (standing.isOnIt || mayEditInitiative(actor, standing));

/** What was learnt from people's words is the curators' to read and to reset. */
export const mayResetLessons = (actor: Actor) => actor.kind === "person" && isAtLeast(actor.role, "curator");

/** Condition for the live ones among those this actor is on: what comes up for them. */
export const comesUpFor = (actor: PersonActor, now: Date): SQL =>
  and(isLive, isOnInitiative(actor, now)) ?? nobody;
