import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { memberships, people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { recordAudit } from "../audit/record-audit";
import { invalid, notFound } from "../refusal";
import { digestAfterMove } from "./digest-after-move";
import { localDay } from "./local-day";
import { isMemberOn } from "./membership-dates";
import type { ProfileInput } from "./profile-input";
import { queuePlacingOf } from "./queue-placing";

/** Saves a person's own profile; the home team must be one they are on today. */
export async function updateProfile(actor: PersonActor, input: ProfileInput, now: Date) {
  const homeTeamId = input.homeTeamId || null;
  await db.transaction(async (tx) => {
    const [before] = await tx.select().from(people).where(eq(people.id, actor.id)).for("update");
    if (!before) throw notFound("person");
    if (homeTeamId && !(await isOnTeam(tx, actor.id, homeTeamId, localDay(now, input.timeZone))))
      throw invalid("Choose a team that you are on as your home team.", "homeTeamId");
    const after = {
      name: input.name,
      timeZone: input.timeZone,
      locale: input.locale,
      homeTeamId,
      singleKeys: input.singleKeys === "on",
    };
    await tx
      .update(people)
      .set({
        ...after,
        profileConfirmedAt: now,
        // In another zone their questions and their digest come at another moment.
        ...(after.timeZone === before.timeZone ? {} : { remindAt: null, digestAt: digestAfterMove(now) }),
      })
      .where(eq(people.id, actor.id));
    if (before.homeTeamId !== homeTeamId) await queuePlacingOf(tx, actor.id);
    const changed = changedFields(before, after);
    if (changed)
      await recordAudit(tx, actor, "person.profile-changed", { kind: "person", id: actor.id }, changed);
  });
}

async function isOnTeam(tx: Transaction, personId: string, teamId: string, today: string) {
  const [row] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), eq(memberships.teamId, teamId), isMemberOn(today)))
    .limit(1);
  return row !== undefined;
}
