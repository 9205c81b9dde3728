import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { studyInsights } from "@/db/schema/study-work";
import type { PersonActor } from "../actor";
import { listedFor } from "../insights/insight-policy";
import { conflict, notFound } from "../refusal";
import { lockOwnStudy } from "./find-study";
import { recordStudyChange } from "./record-study-change";
import type { StudyInsightInput } from "./study-input";

/** Says that a study will settle or renew an insight; whoever may not read that sees nothing of it on the study. */
export async function feedInsight(actor: PersonActor, { studyId, insightId }: StudyInsightInput, now: Date) {
  await db.transaction(async (tx) => {
    const row = await lockOwnStudy(tx, actor, studyId);
    const [found] = await tx
      .select({ status: insights.status })
      .from(insights)
      .where(and(eq(insights.id, insightId), listedFor(actor, now)));
    if (!found) throw notFound("insight");
    if (found.status === "draft")
      throw conflict("That insight is not published yet: a study feeds what is in use.");
    const made = await tx
      .insert(studyInsights)
      .values({ studyId, insightId })
      .onConflictDoNothing()
      .returning({ id: studyInsights.insightId });
    if (made.length === 0) return;
    await recordStudyChange(tx, actor, row, { action: "study.linked", after: { insightId } }, now);
  });
}

/** Takes that back; what is not linked stays so. */
export async function unfeedInsight(
  actor: PersonActor,
  { studyId, insightId }: StudyInsightInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const row = await lockOwnStudy(tx, actor, studyId);
    const gone = await tx
      .delete(studyInsights)
      .where(and(eq(studyInsights.studyId, studyId), eq(studyInsights.insightId, insightId)))
      .returning({ id: studyInsights.insightId });
    if (gone.length === 0) return;
    await recordStudyChange(tx, actor, row, { action: "study.unlinked", before: { insightId } }, now);
  });
}
