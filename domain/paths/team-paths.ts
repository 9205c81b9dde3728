import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { paths, teamPaths } from "@/db/schema/paths";
import { teams } from "@/db/schema/people";
import type { Actor, PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { conflict, invalid, notAllowed } from "../refusal";
import { lockPath } from "./find-path";
import { pathHref } from "./path-address";
import type { TeamPathInput } from "./path-input";
import { mayGiveTeamsPaths, pathsVisibleTo } from "./path-policy";

/** Lets a team start with a published path: whoever joins it from now on is put on the path. */
export async function giveTeamPath(actor: PersonActor, { teamId, pathId }: TeamPathInput) {
  await db.transaction(async (tx) => {
    const path = await lockPath(tx, actor, pathId);
    if (!mayGiveTeamsPaths(actor)) throw notAllowed("say which paths a team starts with");
    if (path.status !== "published")
      throw conflict("Only a published path can be what a team starts with. Publish it first.", "pathId");
    const [team] = await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId)).for("key share");
    if (!team) throw invalid("Choose a team from the list.", "teamId");
    const given = await tx.insert(teamPaths).values({ teamId, pathId }).onConflictDoNothing().returning();
    if (given.length === 0) return;
    await recordAudit(tx, actor, "team.path-given", { kind: "team", id: teamId }, { after: { pathId } });
  });
}

/** Ends it; whoever is on the path stays on it. */
export async function endTeamPath(actor: PersonActor, { teamId, pathId }: TeamPathInput) {
  await db.transaction(async (tx) => {
    await lockPath(tx, actor, pathId);
    if (!mayGiveTeamsPaths(actor)) throw notAllowed("say which paths a team starts with");
    const ended = await tx
      .delete(teamPaths)
      .where(and(eq(teamPaths.teamId, teamId), eq(teamPaths.pathId, pathId)))
      .returning();
    if (ended.length === 0) return;
    await recordAudit(tx, actor, "team.path-ended", { kind: "team", id: teamId }, { before: { pathId } });
  });
}

/** The published paths that a team starts with. */
export async function listPathsOfTeam(actor: Actor, teamId: string) {
  const rows = await db
    .select({ id: paths.id, key: paths.key, slug: paths.slug, title: paths.title, forWhom: paths.forWhom })
    .from(teamPaths)
    .innerJoin(paths, eq(paths.id, teamPaths.pathId))
    .where(and(eq(teamPaths.teamId, teamId), eq(paths.status, "published"), pathsVisibleTo(actor)))
    .orderBy(asc(paths.title), asc(paths.id));
  return rows.map(({ key, slug, ...row }) => ({ ...row, href: pathHref({ key, slug }) }));
}

/** What a team can start with: published paths by title. */
export function listPublishedPaths(actor: Actor) {
  return db
    .select({ id: paths.id, title: paths.title })
    .from(paths)
    .where(and(eq(paths.status, "published"), pathsVisibleTo(actor)))
    .orderBy(asc(paths.title), asc(paths.id));
}

/** The teams that start with a path. */
export function listTeamsOfPath(pathId: string) {
  return db
    .select({ id: teams.id, slug: teams.slug, name: teams.name })
    .from(teamPaths)
    .innerJoin(teams, eq(teams.id, teamPaths.teamId))
    .where(eq(teamPaths.pathId, pathId))
    .orderBy(asc(teams.name), asc(teams.id));
}
