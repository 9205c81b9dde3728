import { and, count, eq, isNull, type SQL } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { teamEnrolments } from "@/db/schema/paths";
import { memberships, people, teams } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { localDay } from "../people/local-day";
import { isMemberOn } from "../people/membership-dates";
import { conflict, invalid } from "../refusal";
import { lockOfferedPath } from "./lock-offered-path";
import { pathHref } from "./path-address";
import type { EnrolTeamInput } from "./people-on-path-input";

/**
 * Begins to put everybody who is on a team today on a published path. That goes on by itself, some people at a time, and
 * the path's page says how far it is. Refused while the same team is being put on it.
 */
export async function enrolTeam(actor: PersonActor, { pathId, teamId, pace }: EnrolTeamInput, now: Date) {
  return db.transaction(async (tx) => {
    const path = await lockOfferedPath(tx, actor, pathId);
    const [team] = await tx
      .select({ name: teams.name })
      .from(teams)
      .where(eq(teams.id, teamId))
      .for("key share");
    if (!team) throw invalid("Choose a team from the list.", "teamId");
    const total = await countMembers(tx, and(eq(memberships.teamId, teamId), isOn(actor, now)));
    if (total === 0) throw conflict(`Nobody is on ${team.name} today.`, "teamId");
    const begun = { pathId, teamId, startedById: actor.id, startedAt: now, pace: pace ?? null, total };
    const [run] = await tx
      .insert(teamEnrolments)
      .values(begun)
      .onConflictDoNothing()
      .returning({ id: teamEnrolments.id });
    if (!run) throw conflict(`${team.name} is being put on this path already.`, "teamId");
    await enqueue(tx, "enrol-team", { runId: run.id });
    const subject = { kind: "path", id: path.id } as const;
    await recordAudit(tx, actor, "path.team-enrolled", subject, { after: { teamId, people: total } });
    return { runId: run.id, total, href: pathHref(path) };
  });
}

const isOn = (actor: PersonActor, now: Date) => isMemberOn(localDay(now, actor.timeZone));

async function countMembers(tx: Transaction, members: SQL | undefined) {
  const [row] = await tx
    .select({ total: count() })
    .from(people)
    .innerJoin(memberships, eq(memberships.personId, people.id))
    .where(and(members, isNull(people.deactivatedAt)));
  return row?.total ?? 0;
}
