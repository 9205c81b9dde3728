import { type Actor, isAtLeast, type Role } from "../actor";
import { notAllowed } from "../refusal";

const isPersonAtLeast = (actor: Actor, least: Role): boolean =>
  actor.kind === "person" && isAtLeast(actor.role, least);

/** People, roles, teams, settings, deliveries, the audit trail. */
export const mayAdminister = (actor: Actor) => actor.kind === "system" || isPersonAtLeast(actor, "admin");

/** Topics and what a team follows. */
export const mayCurate = (actor: Actor) => actor.kind === "system" || isPersonAtLeast(actor, "curator");

/** Curators invite readers and authors; administrators invite anyone. */
export function mayInviteAs(actor: Actor, role: Role) {
  if (mayAdminister(actor)) return true;
  return isPersonAtLeast(actor, "curator") && !isAtLeast(role, "curator");
}

/** A team's lead looks after its description and the topics it follows, curators after every team's topics. */
export const mayTendTeam = (actor: Actor, team: { leadId: string | null }) =>
  mayCurate(actor) || (actor.kind === "person" && actor.id === team.leadId);

/** Dates and progress of somebody on their paths, and work of theirs that is not out yet: theirs and the curators'. */
export const maySeeWorkOf = (actor: Actor, personId: string) =>
  mayCurate(actor) || (actor.kind === "person" && actor.id === personId);

export function mustAdminister(actor: Actor, doing: string) {
  if (!mayAdminister(actor)) throw notAllowed(doing);
}

export function mustCurate(actor: Actor, doing: string) {
  if (!mayCurate(actor)) throw notAllowed(doing);
}

export function mustBeSignedIn(actor: Actor, doing: string) {
  if (actor.kind !== "person" && actor.kind !== "system") throw notAllowed(doing);
}
