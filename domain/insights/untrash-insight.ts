import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { closeAsksAbout } from "../people/asks";
import { notAllowed, notFound } from "../refusal";
import { passOnAccessRequests } from "./access-asks";
import { lockTrashed } from "./find-standing";
import type { UntrashInsightInput } from "./history-input";
import { insightHref } from "./insight-address";
import { mayTend } from "./insight-policy";
import { passOnQuestions } from "./questions/question-asks";
import { queueIndexing } from "./queue-indexing";
import { queuePlacing } from "./queue-placing";
import { queuePuttingForward } from "./queue-putting-forward";
import { queueSettling } from "./queue-settling";
import { goneSince } from "./trash-rules";

/**
 * Brings a record back from the trash as it was, with its draft and its history, for 30 days after it was thrown away.
 * Its review stays taken back; who asked to read it waits for its owner again.
 */
export async function untrashInsight(actor: PersonActor, { insightId }: UntrashInsightInput, now: Date) {
  return db.transaction(async (tx) => {
    const { insight, standing } = await lockTrashed(tx, actor, insightId, now);
    if (!mayTend(actor, standing)) throw notAllowed("bring this insight back");
    if (insight.trashedAt && insight.trashedAt <= goneSince(now)) throw notFound("insight");
    await tx.update(insights).set({ trashedAt: null, trashedById: null }).where(eq(insights.id, insightId));
    await queueIndexing(tx, [insightId]);
    if (insight.status !== "draft") {
      await queuePuttingForward(tx, [insightId]);
      await queuePlacing(tx, [insightId]);
      await queueSettling(tx, [insightId]);
    }
    await closeAsksAbout(tx, { kinds: ["trashed"], subjectId: insightId }, now);
    await passOnAccessRequests(tx, [insightId], now);
    await passOnQuestions(tx, [insightId], now);
    await recordAudit(tx, actor, "insight.untrashed", { kind: "insight", id: insightId });
    return { href: insightHref(insight), statement: insight.statement };
  });
}
