import { ne, or, type SQL, sql } from "drizzle-orm";
import { paths } from "@/db/schema/paths";
import { type Actor, isAtLeast, type Role } from "../actor";

const isPersonAtLeast = (actor: Actor, least: Role) =>
  actor.kind === "person" && isAtLeast(actor.role, least);

/**
 * Which paths exist for this actor: a condition on `paths`. Drafts only for their owner and curators. What stands on a
 * path is judged step by step, by what may be read of each record.
 */
export function pathsVisibleTo(actor: Actor): SQL {
  if (actor.kind === "anonymous") return sql`false`;
  if (actor.kind === "system" || isPersonAtLeast(actor, "curator")) return sql`true`;
  const begun = ne(paths.status, "draft");
  if (actor.kind === "everyone") return begun;
  return or(begun, sql`${paths.ownerId} = ${actor.id}`) ?? begun;
}

export const mayCreatePaths = (actor: Actor) => isPersonAtLeast(actor, "author");

/** Authors change, publish and archive their own paths, curators all. */
export const mayTendPath = (actor: Actor, path: { ownerId: string }) =>
  isPersonAtLeast(actor, "curator") ||
  (actor.kind === "person" && isAtLeast(actor.role, "author") && path.ownerId === actor.id);

/** Which teams start with which paths is the curators' list, as what teams must know is. */
export const mayGiveTeamsPaths = (actor: Actor) => isPersonAtLeast(actor, "curator");

/** Anybody signed in starts a published path. */
export const mayStartPath = (actor: Actor, path: { status: "draft" | "published" | "archived" }) =>
  actor.kind === "person" && path.status === "published";

/** Who is where on a path, in steps and dates: its owner on their own, curators on all. */
export const maySeePeopleOn = mayTendPath;

/** Curators put others on a path, and take them off. */
export const mayEnrolOthers = (actor: Actor) => isPersonAtLeast(actor, "curator");
