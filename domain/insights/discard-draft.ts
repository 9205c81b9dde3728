import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { conflict, notAllowed } from "../refusal";
import type { InsightInput } from "./draft-input";
import { lockInsight } from "./find-standing";
import { insightHref } from "./insight-address";
import { mayEditDraft } from "./insight-policy";
import { forgetDraftData } from "./keep-data";
import { unfoldAnswers } from "./questions/unfold-answers";
import { mustNotRest } from "./resting-draft";

/** Throws the draft of a published record away; readers keep what they see. A record that is only a draft goes to the trash instead. */
export async function discardDraft(actor: PersonActor, { insightId }: InsightInput, now: Date) {
  return db.transaction(async (tx) => {
    const { insight, standing } = await lockInsight(tx, actor, insightId, now);
    if (!mayEditDraft(actor, standing)) throw notAllowed("discard this draft");
    if (insight.status === "draft")
      throw conflict(
        "This insight was never published, so its draft is all there is. Move it to the trash instead: it stays there for 30 days.",
      );
    await mustNotRest(tx, insightId);
    const [gone] = await tx
      .delete(drafts)
      .where(eq(drafts.insightId, insightId))
      .returning({ version: drafts.version, createdAt: drafts.createdAt });
    if (!gone) throw conflict("There is no draft any more: it was published or discarded meanwhile.");
    await forgetDraftData(tx, [insightId]);
    await unfoldAnswers(tx, insightId, gone.createdAt);
    await recordAudit(
      tx,
      actor,
      "insight.draft-discarded",
      { kind: "insight", id: insightId },
      { before: { version: gone.version } },
    );
    return { href: insightHref(insight) };
  });
}
