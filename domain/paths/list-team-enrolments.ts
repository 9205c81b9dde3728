import { and, desc, eq, gt, isNull, or } from "drizzle-orm";
import { db } from "@/db/client";
import { teamEnrolments } from "@/db/schema/paths";
import { people, teams } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import type { PathRow } from "./find-path";
import { mustSeePeopleOn } from "./list-people-on-path";
import type { TeamEnrolment } from "./people-on-path-query";

/** What came of it is said for so long. */
const saidForMs = 3 * 24 * 60 * 60 * 1000;

/** The teams that are being put on a path, or were in the last days, newest first; for those who look after it. */
export function listTeamEnrolments(
  actor: PersonActor,
  path: Pick<PathRow, "id" | "ownerId">,
  now: Date,
): Promise<TeamEnrolment[]> {
  mustSeePeopleOn(actor, path);
  const lately = new Date(now.getTime() - saidForMs);
  return db
    .select({
      ...{
        id: teamEnrolments.id,
        team: teams.name,
        startedBy: people.name,
        startedAt: teamEnrolments.startedAt,
      },
      ...{ total: teamEnrolments.total, done: teamEnrolments.done, added: teamEnrolments.added },
      ...{ endedAt: teamEnrolments.endedAt, problem: teamEnrolments.problem },
    })
    .from(teamEnrolments)
    .innerJoin(teams, eq(teams.id, teamEnrolments.teamId))
    .innerJoin(people, eq(people.id, teamEnrolments.startedById))
    .where(
      and(
        eq(teamEnrolments.pathId, path.id),
        or(isNull(teamEnrolments.endedAt), gt(teamEnrolments.endedAt, lately)),
      ),
    )
    .orderBy(desc(teamEnrolments.startedAt), desc(teamEnrolments.id))
    .limit(5);
}
