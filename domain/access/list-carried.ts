import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { invitationTeams } from "@/db/schema/access";
import { paths } from "@/db/schema/paths";
import { teams } from "@/db/schema/people";
import type { Invitation } from "./invitation";

/** What somebody gets by accepting an invitation, in names: the team they are at home on stands first. */
export type Carried = { teams: string[]; path: string | null };

type Carrying = Pick<Invitation, "id" | "teamId" | "pathId">;

/** The teams and the path that invitations carry, by their ids; a path that is not offered any more is not named. */
export async function listCarried(
  database: Database,
  invitations: Carrying[],
): Promise<Map<string, Carried>> {
  const ids = invitations.map(({ id }) => id);
  const further = ids.length === 0 ? [] : await furtherTeams(database, ids);
  const [teamNames, titles] = await Promise.all([
    namesOfTeams(database, unique(invitations.map(({ teamId }) => teamId))),
    titlesOfPaths(database, unique(invitations.map(({ pathId }) => pathId))),
  ]);
  const named = new Map<string, string[]>();
  for (const { invitationId, name } of further)
    named.set(invitationId, [...(named.get(invitationId) ?? []), name]);
  return new Map(
    invitations.map(({ id, teamId, pathId }) => {
      const home = (teamId && teamNames.get(teamId)) ?? null;
      const path = (pathId && titles.get(pathId)) ?? null;
      return [id, { teams: [...(home ? [home] : []), ...(named.get(id) ?? [])], path }];
    }),
  );
}

/** The same of one. */
export async function findCarried(database: Database, invitation: Carrying): Promise<Carried> {
  return (await listCarried(database, [invitation])).get(invitation.id) ?? { teams: [], path: null };
}

const unique = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];

function furtherTeams(database: Database, ids: string[]) {
  return database
    .select({ invitationId: invitationTeams.invitationId, name: teams.name })
    .from(invitationTeams)
    .innerJoin(teams, eq(teams.id, invitationTeams.teamId))
    .where(inArray(invitationTeams.invitationId, ids))
    .orderBy(asc(teams.name));
}

async function namesOfTeams(database: Database, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await database
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(inArray(teams.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function titlesOfPaths(database: Database, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await database
    .select({ id: paths.id, title: paths.title })
    .from(paths)
    .where(and(inArray(paths.id, ids), eq(paths.status, "published")));
  return new Map(rows.map(({ id, title }) => [id, title]));
}
