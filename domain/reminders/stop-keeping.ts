import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { declinedKeepers, keepers } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { lockInsight } from "../insights/find-standing";
import { mayTend } from "../insights/insight-policy";
import { closeAsksAbout } from "../people/asks";
import { notAllowed } from "../refusal";
import type { StopKeepingInput } from "./keeper-input";
import { queuePair } from "./queue-pair";

/**
 * Gives back what was entrusted to oneself, or takes it from somebody else, for those who tend the record: they are not
 * chosen for it again. When they did not keep it, that is fine too.
 */
export async function stopKeeping(
  actor: PersonActor,
  { insightId, personId = actor.id }: StopKeepingInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const { standing } = await lockInsight(tx, actor, insightId, now);
    if (personId !== actor.id && !mayTend(actor, standing)) throw notAllowed("say who keeps this insight");
    const ended = await tx
      .delete(keepers)
      .where(and(eq(keepers.insightId, insightId), eq(keepers.personId, personId)))
      .returning();
    if (ended.length === 0) return;
    await tx.insert(declinedKeepers).values({ insightId, personId, at: now }).onConflictDoNothing();
    await closeAsksAbout(tx, { kinds: ["entrusted"], subjectId: insightId, personId }, now);
    await queuePair(tx, personId, insightId);
    const before = { personId };
    await recordAudit(tx, actor, "insight.keeping-ended", { kind: "insight", id: insightId }, { before });
  });
}
