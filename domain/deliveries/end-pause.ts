import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { bounces } from "@/db/schema/bounces";
import { people } from "@/db/schema/people";
import type { Actor, PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { closeAsksAbout } from "../people/asks";
import { databaseTime } from "./lease";

/** Lets mail go to a person's address again, in the caller's transaction; what was sent before counts no more. */
export async function endPause(tx: Transaction, actor: Actor, personId: string, now: Date) {
  const [before] = await tx
    .select({ reason: people.mailPausedReason })
    .from(people)
    .where(and(eq(people.id, personId), isNotNull(people.mailPausedAt)))
    .for("update");
  if (!before) return false;
  await tx
    .update(people)
    .set({ mailPausedAt: null, mailPausedReason: null, mailResumedAt: databaseTime })
    .where(eq(people.id, personId));
  await closeAsksAbout(tx, { kinds: ["mail-paused"], subjectId: personId }, now);
  await recordAudit(tx, actor, "person.mail-resumed", { kind: "person", id: personId }, { before });
  return true;
}

/**
 * Somebody used what only a mail to their address could tell them: it works again. What they complained of stays
 * away from them until an administrator tries again.
 */
export async function endPauseOfReached(tx: Transaction, actor: PersonActor, now: Date) {
  const [complained] = await tx
    .select({ id: bounces.id })
    .from(bounces)
    .innerJoin(people, eq(people.id, bounces.personId))
    .where(
      and(
        eq(people.id, actor.id),
        eq(bounces.kind, "complaint"),
        sql`${bounces.at} > coalesce(${people.mailResumedAt}, '-infinity')`,
      ),
    )
    .limit(1);
  if (!complained) await endPause(tx, actor, actor.id, now);
}
