import { and, eq, isNull, ne } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { memberships, people, teams } from "@/db/schema/people";
import type { Actor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { recordAudit } from "../audit/record-audit";
import { conflict, invalid, notFound } from "../refusal";
import { localDay } from "./local-day";
import { mustAdminister } from "./person-policy";
import { queuePlacingOf } from "./queue-placing";
import type { AddMemberInput, EndMembershipInput } from "./team-input";

/** Puts a person on a team from a day on, and on its paths then; their first team becomes their home team. */
export async function addMember(actor: Actor, input: AddMemberInput) {
  mustAdminister(actor, "put people on teams");
  await db.transaction(async (tx) => {
    const [person] = await tx
      .select({ homeTeamId: people.homeTeamId })
      .from(people)
      .where(and(eq(people.id, input.personId), isNull(people.deactivatedAt)))
      .for("update");
    if (!person) throw invalid("Choose somebody who can still sign in.", "personId");
    const [team] = await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, input.teamId));
    if (!team) throw notFound("team");
    const [added] = await tx
      .insert(memberships)
      .values(input)
      .onConflictDoNothing()
      .returning({ id: memberships.id });
    if (!added) throw conflict("This person is on the team already.", "personId");
    if (!person.homeTeamId)
      await tx.update(people).set({ homeTeamId: input.teamId }).where(eq(people.id, input.personId));
    await enqueue(
      tx,
      "enrol-newcomers",
      { personId: input.personId, teamId: input.teamId },
      { runAt: new Date(input.fromOn) },
    );
    await queuePlacingOf(tx, input.personId, new Date(input.fromOn));
    await recordAudit(
      tx,
      actor,
      "team.member-added",
      { kind: "person", id: input.personId },
      {
        after: { teamId: input.teamId, fromOn: input.fromOn },
      },
    );
  });
}

/** Corrects the first day of a membership or gives it a last one; a home team left behind is no longer home. */
export async function endMembership(actor: Actor, input: EndMembershipInput, now: Date) {
  mustAdminister(actor, "change who is on a team");
  await db.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(memberships)
      .where(eq(memberships.id, input.membershipId))
      .for("update");
    if (!row) throw notFound("membership");
    const after = { fromOn: input.fromOn, untilOn: input.untilOn || null };
    const change = changedFields(row, after);
    if (!change) return;
    if (after.untilOn === null) await mustBeTheOnlyOpenOne(tx, row);
    await tx.update(memberships).set(after).where(eq(memberships.id, row.id));
    if (after.untilOn && after.untilOn < localDay(now, "UTC"))
      await tx
        .update(people)
        .set({ homeTeamId: null })
        .where(and(eq(people.id, row.personId), eq(people.homeTeamId, row.teamId)));
    await queuePlacingOf(tx, row.personId);
    if (after.untilOn) await queuePlacingOf(tx, row.personId, dayAfter(after.untilOn));
    await recordAudit(
      tx,
      actor,
      "team.membership-changed",
      { kind: "person", id: row.personId },
      {
        before: { teamId: row.teamId, ...change.before },
        after: { teamId: row.teamId, ...change.after },
      },
    );
  });
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 24 * 60 * 60 * 1000);

/** A membership that is opened again may have been followed by another one on the same team. */
async function mustBeTheOnlyOpenOne(
  tx: Transaction,
  { id, personId, teamId }: typeof memberships.$inferSelect,
) {
  const [other] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, personId),
        eq(memberships.teamId, teamId),
        ne(memberships.id, id),
        isNull(memberships.untilOn),
      ),
    );
  if (other) throw conflict("This person is on the team already, since another day.", "untilOn");
}
