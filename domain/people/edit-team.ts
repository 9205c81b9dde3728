import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { people, teams } from "@/db/schema/people";
import type { Actor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { recordAudit } from "../audit/record-audit";
import { conflict, invalid, notAllowed, notFound } from "../refusal";
import { mayAdminister, mayTendTeam } from "./person-policy";
import type { EditTeamInput } from "./team-input";

/** Changes a team's name, purpose or lead. The lead changes only the purpose; the address of the team stays. */
export async function editTeam(actor: Actor, input: EditTeamInput) {
  await db.transaction(async (tx) => {
    const [team] = await tx.select().from(teams).where(eq(teams.id, input.teamId)).for("update");
    if (!team) throw notFound("team");
    if (!mayTendTeam(actor, team)) throw notAllowed("change this team");
    const after = { name: input.name, purpose: input.purpose, leadId: input.leadId || null };
    if ((after.name !== team.name || after.leadId !== team.leadId) && !mayAdminister(actor))
      throw notAllowed("change a team's name or lead");
    if (after.name !== team.name) await mustBeFree(tx, team.id, after.name);
    if (after.leadId && after.leadId !== team.leadId) await mustBeActive(tx, after.leadId);
    const change = changedFields(team, after);
    if (!change) return;
    await tx.update(teams).set(after).where(eq(teams.id, team.id));
    await recordAudit(tx, actor, "team.changed", { kind: "team", id: team.id }, change);
  });
}

async function mustBeFree(tx: Transaction, teamId: string, name: string) {
  const [taken] = await tx
    .select({ id: teams.id })
    .from(teams)
    .where(and(ne(teams.id, teamId), eq(sql`lower(${teams.name})`, name.toLowerCase())));
  if (taken) throw conflict("There is already a team of that name. Choose another name.", "name");
}

async function mustBeActive(tx: Transaction, personId: string) {
  const [person] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)));
  if (!person) throw invalid("Choose somebody who can still sign in as lead.", "leadId");
}
