import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { matchOpinions } from "@/db/schema/initiatives";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { lockInsight } from "../insights/find-standing";
import { notAllowed } from "../refusal";
import { mayResetLessons } from "./initiative-policy";
import type { ResetLessonsInput } from "./judging-input";

/** Has nothing more be learnt from what was said of an insight so far; where it was said, it stands. */
export async function resetLessons(actor: PersonActor, { insightId }: ResetLessonsInput, now: Date) {
  if (!mayResetLessons(actor)) throw notAllowed("reset what was learnt");
  await db.transaction(async (tx) => {
    await lockInsight(tx, actor, insightId, now);
    const aside = await tx
      .update(matchOpinions)
      .set({ setAsideAt: now })
      .where(and(eq(matchOpinions.insightId, insightId), isNull(matchOpinions.setAsideAt)))
      .returning({ id: matchOpinions.id });
    if (aside.length === 0) return;
    await recordAudit(
      tx,
      actor,
      "insight.lessons-reset",
      { kind: "insight", id: insightId },
      { before: { opinions: aside.length } },
    );
  });
}
